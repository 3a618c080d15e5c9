package org.dateline.find.claim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.find.actor.ActorFinder;
import org.dateline.find.name.NameFinder;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Claim;
import org.dateline.record.Entity;

/** What the tests of claims share: one of each finder, and tables of sentences. */
final class ClaimTables {
  private static final Data DATA = Data.builtIn();
  private static final English ENGLISH = English.load(DATA);
  private static final NameFinder NAMES = new NameFinder(DATA);
  private static final ActorFinder ACTORS = new ActorFinder(DATA);
  private static final ClaimFinder CLAIMS = new ClaimFinder(DATA);
  static final Verifier VERIFIER = new Verifier(DATA);

  private ClaimTables() {}

  static Stream<String> rows(String name) {
    try (InputStream in = ClaimTables.class.getResourceAsStream("/claims/" + name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(l -> !l.isBlank() && !l.startsWith("#"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Text read(String words) {
    return ENGLISH.read(Article.of("x", words));
  }

  static List<Claim> claims(Text text) {
    List<Entity> who = ACTORS.find(text, NAMES.find(text), List.of(), null);
    return CLAIMS.find(text, who);
  }
}
