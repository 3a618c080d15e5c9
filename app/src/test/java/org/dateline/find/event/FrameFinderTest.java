package org.dateline.find.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.find.actor.ActorFinder;
import org.dateline.find.time.Times;
import org.dateline.language.Conllu;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Reason;
import org.junit.jupiter.api.Test;

/** The grammar of events on trees written by hand; no model is loaded. */
class FrameFinderTest {
  private static final Data DATA = Data.builtIn();
  private static final FrameFinder FINDER = new FrameFinder(DATA, () -> Gazetteer.load(DATA));
  private static final ActorFinder ACTORS = new ActorFinder(DATA);

  private static FrameFinder.Found found(String conllu) {
    Text text = Conllu.fromConllu(conllu);
    return FINDER.find(
        text,
        ACTORS.find(text, List.of(), List.of(), null),
        List.of(),
        new Times(List.of(), null, null),
        List.of());
  }

  private static Event only(String conllu) {
    FrameFinder.Found found = found(conllu);
    assertEquals(1, found.events().size(), () -> found.toString());
    return found.events().get(0);
  }

  private static List<String> words(List<Actor> actors) {
    return actors.stream().map(Actor::entityText).toList();
  }

  @Test
  void activeClause() {
    Event e =
        only(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 condemned condemn VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obj _ SpaceAfter=No
            4 . . PUNCT . _ 2 punct _ _
            """);
    assertEquals(List.of("ACCUSE"), e.event());
    assertEquals(List.of("disapprove"), e.mode());
    assertEquals(3, e.quadCode());
    assertEquals(List.of("Kenya"), words(e.actor()));
    assertEquals(List.of("Sudan"), words(e.recipient()));
    assertEquals("actual", e.auxiliary());
    assertEquals("condemned", e.evidence().trigger().text());
  }

  @Test
  void passiveClause() {
    Event e =
        only(
            """
            1 Sudan Sudan PROPN NNP _ 3 nsubj:pass _ _
            2 was be AUX VBD _ 3 aux:pass _ _
            3 condemned condemn VERB VBN _ 0 root _ _
            4 by by ADP IN _ 5 case _ _
            5 Kenya Kenya PROPN NNP _ 3 obl:agent _ SpaceAfter=No
            6 . . PUNCT . _ 3 punct _ _
            """);
    assertEquals(List.of("Kenya"), words(e.actor()));
    assertEquals(List.of("Sudan"), words(e.recipient()));
  }

  @Test
  void coordinatedVerbsShareTheirSubject() {
    FrameFinder.Found found =
        found(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 condemned condemn VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obj _ _
            4 and and CCONJ CC _ 5 cc _ _
            5 thanked thank VERB VBD _ 2 conj _ _
            6 Chad Chad PROPN NNP _ 5 obj _ SpaceAfter=No
            7 . . PUNCT . _ 2 punct _ _
            """);
    assertEquals(2, found.events().size());
    Event second = found.events().get(1);
    assertEquals(List.of("SUPPORT"), second.event());
    assertEquals(List.of("Kenya"), words(second.actor()));
    assertEquals(List.of("Chad"), words(second.recipient()));
  }

  @Test
  void relativeClauseActsForItsNoun() {
    FrameFinder.Found found =
        found(
            """
            1 Kenya Kenya PROPN NNP _ 6 nsubj _ SpaceAfter=No
            2 , , PUNCT , _ 4 punct _ _
            3 which which PRON WDT _ 4 nsubj _ _
            4 condemned condemn VERB VBD _ 1 acl:relcl _ _
            5 Sudan Sudan PROPN NNP _ 4 obj _ _
            6 slept sleep VERB VBD _ 0 root _ SpaceAfter=No
            7 . . PUNCT . _ 6 punct _ _
            """);
    assertEquals(List.of("Kenya"), words(found.events().get(0).actor()));
  }

  @Test
  void negationAndPlans() {
    Event negated =
        only(
            """
            1 Kenya Kenya PROPN NNP _ 4 nsubj _ _
            2 did do AUX VBD _ 4 aux _ _
            3 not not PART RB _ 4 advmod _ _
            4 condemn condemn VERB VB _ 0 root _ _
            5 Sudan Sudan PROPN NNP _ 4 obj _ SpaceAfter=No
            6 . . PUNCT . _ 4 punct _ _
            """);
    assertEquals("negated", negated.auxiliary());
    Event planned =
        only(
            """
            1 Kenya Kenya PROPN NNP _ 3 nsubj _ _
            2 will will AUX MD _ 3 aux _ _
            3 thank thank VERB VB _ 0 root _ _
            4 Sudan Sudan PROPN NNP _ 3 obj _ SpaceAfter=No
            5 . . PUNCT . _ 3 punct _ _
            """);
    assertEquals("future", planned.auxiliary());
    assertEquals(List.of("AGREE"), planned.event(), "planned support is an agreement");
    assertTrue(planned.mode().isEmpty());
    assertTrue(planned.cameo().startsWith("03"), planned.cameo());
  }

  @Test
  void conditionIsHypothetical() {
    Event e =
        only(
            """
            1 If if SCONJ IN _ 3 mark _ _
            2 Kenya Kenya PROPN NNP _ 3 nsubj _ _
            3 condemns condemn VERB VBZ _ 7 advcl _ _
            4 Sudan Sudan PROPN NNP _ 3 obj _ SpaceAfter=No
            5 , , PUNCT , _ 3 punct _ _
            6 prices price NOUN NNS _ 7 nsubj _ _
            7 rise rise VERB VBP _ 0 root _ SpaceAfter=No
            8 . . PUNCT . _ 7 punct _ _
            """);
    assertEquals("hypothetical", e.auxiliary());
  }

  @Test
  void guardsAndAttributesAreDroppedWithTheirReason() {
    FrameFinder.Found found =
        found(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 battled battle VERB VBD _ 0 root _ _
            3 the the DET DT _ 4 det _ _
            4 virus virus NOUN NN _ 2 obj _ SpaceAfter=No
            5 . . PUNCT . _ 2 punct _ _
            """);
    assertTrue(found.events().isEmpty(), () -> found.toString());
    assertFalse(found.rejected().isEmpty());
    assertTrue(found.rejected().get(0).rule().contains(".tsv:"));
  }

  @Test
  void subjectThatCannotActIsNoActor() {
    FrameFinder.Found found =
        found(
            """
            1 Inflation inflation NOUN NN _ 2 nsubj _ _
            2 attacked attack VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obj _ SpaceAfter=No
            4 . . PUNCT . _ 2 punct _ _
            """);
    assertTrue(found.events().isEmpty(), () -> found.toString());
  }

  @Test
  void everyFieldSaysWhy() {
    Event e =
        only(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 condemned condemn VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obj _ SpaceAfter=No
            4 . . PUNCT . _ 2 punct _ _
            """);
    List<String> fields = e.origin().reasons().stream().map(Reason::field).toList();
    assertTrue(
        fields.containsAll(List.of("event", "auxiliary", "actor", "recipient", "date")),
        fields.toString());
    assertTrue(e.origin().reasons().get(0).rule().matches(".*\\.tsv:\\d+"));
  }

  @Test
  void aLaterMentionJoinsTheFirst() {
    FrameFinder.Found found =
        found(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 condemned condemn VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obj _ SpaceAfter=No
            4 . . PUNCT . _ 2 punct _ _

            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 condemned condemn VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obj _ _
            4 again again ADV RB _ 2 advmod _ SpaceAfter=No
            5 . . PUNCT . _ 2 punct _ _
            """);
    assertEquals(1, found.events().size(), () -> found.toString());
    assertEquals(1, found.events().get(0).mentions().size());
  }

  @Test
  void whatIsJailedForADeedDidTheDeed() {
    FrameFinder.Found found =
        found(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 jailed jail VERB VBD _ 0 root _ _
            3 rebels rebel NOUN NNS _ 2 obj _ _
            4 for for SCONJ IN _ 5 mark _ _
            5 attacking attack VERB VBG _ 2 advcl _ _
            6 Sudan Sudan PROPN NNP _ 5 obj _ SpaceAfter=No
            7 . . PUNCT . _ 2 punct _ _
            """);
    Event attack =
        found.events().stream()
            .filter(e -> e.event().contains("ASSAULT"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("rebels"), words(attack.actor()));
  }

  @Test
  void anObliqueWithoutAPrepositionIsAnObject() {
    Event e =
        only(
            """
            1 Kenya Kenya PROPN NNP _ 2 nsubj _ _
            2 condemned condemn VERB VBD _ 0 root _ _
            3 Sudan Sudan PROPN NNP _ 2 obl _ _
            4 Monday Monday PROPN NNP _ 2 obl _ SpaceAfter=No
            5 . . PUNCT . _ 2 punct _ _
            """);
    assertEquals(List.of("Sudan"), words(e.recipient()));
  }

  @Test
  void aStruckThingIsItsOwnersByTheTable() {
    Event e =
        only(
            """
            1 Rebels rebel NOUN NNS _ 2 nsubj _ _
            2 attacked attack VERB VBD _ 0 root _ _
            3 a a DET DT _ 5 det _ _
            4 police police NOUN NN _ 5 compound _ _
            5 post post NOUN NN _ 2 obj _ _
            6 in in ADP IN _ 7 case _ _
            7 Kenya Kenya PROPN NNP _ 2 obl _ SpaceAfter=No
            8 . . PUNCT . _ 2 punct _ _
            """);
    assertEquals(List.of("COP"), e.recipient().get(0).sector());
    assertEquals("KEN", e.recipient().get(0).code());
  }
}
