package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.desk.Desk;
import org.dateline.desk.Job;
import org.dateline.desk.Jobs;
import org.dateline.store.Json;

/** Long work that a server does beside its answers. Thread-safe. */
final class JobsApi {
  private static final String PATH = ReadApi.ROOT + "/jobs";

  private final Desk desk;
  private final Jobs jobs;

  JobsApi(Desk desk, Jobs jobs) {
    this.desk = desk;
    this.jobs = jobs;
  }

  void routes(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, this::begin);
    routes.post(PATH + "/ingest", this::ingest);
    routes.get(PATH + "/{id}", c -> ReadApi.json(c, job(c).json().toString()));
    routes.delete(PATH + "/{id}", this::stop);
    routes.get(PATH + "/{id}/file", this::file);
  }

  private void list(Context c) {
    ObjectNode body = Json.object();
    ArrayNode list = body.putArray("jobs");
    jobs.all().forEach(j -> list.add(j.json()));
    ArrayNode formats = body.putArray("formats");
    desk.formats().all().forEach(f -> formats.add(f.name()));
    ReadApi.json(c, body.toString());
  }

  private Job job(Context c) {
    Job job = jobs.of(c.pathParam("id"));
    if (job == null) {
      throw new Problem(404, "Not found", "there is no job of this id");
    }
    return job;
  }

  private static void begun(Context c, Job job) {
    c.status(202).header("Location", PATH + "/" + job.id());
    ReadApi.json(c, job.json().toString());
  }

  private void begin(Context c) {
    WriteApi.mustWrite(desk);
    JsonNode body = Body.json(c);
    String kind = String.valueOf(Body.text(body, "kind"));
    if (kind.equals("recode")) {
      begun(c, jobs.recode());
    } else if (kind.equals("export")) {
      String name = Body.text(body, "format");
      try {
        begun(
            c,
            jobs.export(Body.text(body, "q"), desk.formats().named(name == null ? "jsonl" : name)));
      } catch (IllegalArgumentException e) {
        throw Ask.bad(e.getMessage());
      }
    } else {
      throw Ask.bad("kind: is recode or export; files are sent to " + PATH + "/ingest");
    }
  }

  /** The body is the file; "name" names it. */
  private void ingest(Context c) throws IOException {
    WriteApi.mustWrite(desk);
    String name = c.queryParam("name");
    byte[] bytes = Body.bytes(c);
    Path file = Files.createTempFile("dateline-", ".sent");
    Files.write(file, bytes);
    String plain = name == null ? "sent" : name.replaceAll("[^\\w. -]", "_");
    begun(c, jobs.ingest(plain.isBlank() ? "sent" : plain, file));
  }

  private void stop(Context c) {
    Job job = job(c);
    job.stop();
    ReadApi.json(c, job.json().toString());
  }

  private void file(Context c) throws IOException {
    Path file = job(c).file();
    if (file == null || !Files.exists(file)) {
      throw new Problem(404, "Not found", "the job has written no file, or not yet");
    }
    c.header("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\"");
    c.contentType("application/octet-stream").result(Files.newInputStream(file));
  }
}
