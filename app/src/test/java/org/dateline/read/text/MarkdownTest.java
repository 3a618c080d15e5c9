package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void marksAreLeftOutAndWordsStay() {
    assertEquals(
        "Talks in Doha\n\n\nThe Taliban and the United States held talks.\nBoth sides agreed.\n\nNot yet,"
            + " said snake_case_words at 2 * 3 * 4.",
        Markdown.plain(
            "# Talks in Doha #\n\nThe Taliban and the **United States** held [talks](https://x.example).\n"
                + "- Both sides *agreed*.\n---\n> Not yet, said snake_case_words at 2 * 3 * 4."));
    assertEquals("One.", Markdown.plain("---\ntitle: x\n---\nOne."));
  }

  @Test
  void anArticleHasItsTitleItsAuthorAndItsDay() {
    Article article =
        PlainText.article(
            "a",
            Markdown.plain(
                "# Talks open in Doha\n\n*By Jane Doe | 9 January 2022*\n\nThe Taliban and the United States held"
                    + " [talks](https://x.example) in Doha on Sunday, officials of both sides said.\n"));
    assertEquals("Talks open in Doha", article.title());
    assertEquals(List.of("Jane Doe"), article.authors());
    assertEquals("2022-01-09", article.published());
    assertEquals(
        "The Taliban and the United States held talks in Doha on Sunday, officials of both sides said.",
        article.text());
  }
}
