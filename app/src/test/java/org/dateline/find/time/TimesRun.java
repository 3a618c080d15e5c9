package org.dateline.find.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.language.English;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.When;

/** Run by hand: reads JSONL of articles, writes JSONL of their times, as the scorer wants them. */
final class TimesRun {
  private TimesRun() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    English english = English.load(Data.builtIn());
    TimeFinder finder = new TimeFinder(Data.builtIn());
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode in = json.readTree(line);
      Article article = Article.of(in.get("id").asText(), in.get("text").asText());
      if (in.hasNonNull("published")) {
        article = article.withPublished(in.get("published").asText(), "given");
      }
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("id", article.id());
      List<Map<String, Object>> times = new ArrayList<>();
      for (When when : finder.find(english.read(article)).all()) {
        times.add(
            Map.of(
                "start", when.start(),
                "end", when.end(),
                "type", when.type(),
                "value", when.value(),
                "why", when.why()));
      }
      out.put("times", times);
      lines.add(json.writeValueAsString(out));
    }
    Files.write(Path.of(args[1]), lines);
  }
}
