package org.dateline.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * An article's events as people annotated them.
 *
 * @param text the article's body, or null where the article is read from elsewhere
 * @param traps stretches in which nothing is to be coded
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GoldDocument(
    String id,
    String title,
    String published,
    String text,
    List<GoldEvent> events,
    List<Trap> traps) {
  public GoldDocument {
    events = events == null ? List.of() : List.copyOf(events);
    traps = traps == null ? List.of() : List.copyOf(traps);
  }

  /**
   * An event; lists of types, modes and sectors are alternatives.
   *
   * @param quotes stretches of the text that tell it
   * @param date ISO date at the precision annotated, or null
   * @param place latitude and longitude, or null
   * @param claimants words of those who say so; empty for the article's own voice, null where not
   *     annotated
   * @param verificationAlso other values that can be defended
   * @param optional costs nothing, found or missed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldEvent(
      List<String> quotes,
      List<String> event,
      List<String> mode,
      List<GoldActor> actor,
      List<GoldActor> recipient,
      String date,
      List<Double> place,
      List<String> claimants,
      String verification,
      @JsonProperty("verification_also") List<String> verificationAlso,
      String auxiliary,
      boolean optional) {
    public GoldEvent {
      quotes = List.copyOf(quotes);
      event = List.copyOf(event);
      mode = Objects.requireNonNullElse(mode, List.of());
      verificationAlso = Objects.requireNonNullElse(verificationAlso, List.of());
      actor = Objects.requireNonNullElse(actor, List.of());
      recipient = Objects.requireNonNullElse(recipient, List.of());
    }
  }

  /** Who; the sectors are alternatives. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldActor(String code, List<String> sector, String text) {
    public GoldActor {
      sector = sector == null ? List.of() : List.copyOf(sector);
    }
  }

  /**
   * A stretch in which nothing is to be coded.
   *
   * @param event only these types are wrong there; empty for all
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Trap(List<String> quotes, List<String> event) {
    public Trap {
      quotes = List.copyOf(quotes);
      event = event == null ? List.of() : List.copyOf(event);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record All(List<GoldDocument> documents) {}

  /** Reads a file of one annotated article. */
  public static GoldDocument read(Path file) throws IOException {
    return JsonMapper.builder().build().readValue(file.toFile(), GoldDocument.class);
  }

  /** Reads a file of {@code {"documents": […]}}. */
  public static List<GoldDocument> readAll(Path file) throws IOException {
    return JsonMapper.builder().build().readValue(file.toFile(), All.class).documents();
  }
}
