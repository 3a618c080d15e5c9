package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.record.Document;
import org.dateline.store.imported.Imports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of another coder's file beside an own one: marked so, and nothing made up of them. */
class ImportedIT extends Workbench {
  @TempDir static Path folder;

  @BeforeAll
  static void imported() throws Exception {
    String text = "Kenya deployed 2,000 troops to Somalia on Friday, the army said.";
    lookAt(folder, article("Herald", "Troops", text, "2022-01-10", null));
    List<Document> others = new ArrayList<>();
    new Imports(Data.builtIn())
        .read(Path.of("src/test/resources/formats/events.gdelt.txt"), others::add);
    desk.putImported(others, "imported gdelt");
    desk.store().refresh();
  }

  @AfterAll
  static void end() {
    leave();
  }

  @Test
  void whoCodedAnEventIsSaidAndAskedFor() {
    open("/?f=coder:gdelt");
    totalBecomes(5);
    browser.see("#chips", "Coded by: gdelt");
    browser.click("#view .card", "imported gdelt");
    browser.see(".detail .facts", "Coded by");
    browser.see(".detail .facts", "its file tells no words");
    assertEquals(0, browser.count(".detail .article"));
    assertEquals(List.of(), browser.barriers("imported"));
    browser.shoot("imported");
    open("/?view=table");
    browser.see("#view td", "imported gdelt");
  }

  @Test
  void whatHasNoWordsIsNeitherCitedNorReviewed() {
    open("/?view=chronology");
    assertEquals(1, browser.count(".chron li"));
    browser.see(".chron", "5 events that others coded are left out");
    open("/?view=chronology&f=coder:gdelt");
    browser.see("#view .empty", "No words to cite");
    open("/?view=review");
    browser.see("#queue", "1 of 1,");
  }
}
