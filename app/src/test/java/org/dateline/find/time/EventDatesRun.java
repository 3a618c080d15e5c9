package org.dateline.find.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.language.Attached;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;

/** Run by hand: dates every verb and noun of the documents of an events file. */
final class EventDatesRun {
  private EventDatesRun() {}

  public static void main(String[] args) throws IOException {
    ObjectMapper json = new ObjectMapper();
    TimeFinder finder = new TimeFinder(Data.builtIn());
    English english = English.load(Data.builtIn());
    Attached attached = new Attached(Data.builtIn());
    List<String> lines = new ArrayList<>();
    for (JsonNode doc : json.readTree(new File(args[0])).get("documents")) {
      Article article = Article.of(doc.get("id").asText(), doc.get("text").asText());
      if (doc.hasNonNull("published")) {
        article = article.withPublished(doc.get("published").asText(), "given");
      }
      Text text = english.read(article);
      Times times = finder.find(text);
      EventDater dater = new EventDater(text, times, attached);
      List<Map<String, Object>> tokens = new ArrayList<>();
      for (int t = 0; t < text.size(); t++) {
        if (text.pos(t).equals("VERB") || text.pos(t).equals("NOUN")) {
          EventDate date = dater.date(t);
          tokens.add(
              Map.of(
                  "start", text.start(t),
                  "end", text.end(t),
                  "root", text.pos(t).equals("VERB") && !text.lemma(t).equals("say"),
                  "date", String.valueOf(date.date()),
                  "why", date.why()));
        }
      }
      lines.add(json.writeValueAsString(Map.of("id", article.id(), "tokens", tokens)));
    }
    Files.write(Path.of(args[1]), lines);
  }
}
