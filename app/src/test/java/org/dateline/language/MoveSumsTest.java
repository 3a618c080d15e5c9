package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.dateline.lexicon.Data;
import org.junit.jupiter.api.Test;

/** What is kept of a state's parts adds up to what all its features say. */
class MoveSumsTest {
  private static final String[] SENTENCES = {
    "Rebels ambushed a convoy of the army near Goma on Friday , killing 12 soldiers .",
    "\" We will not go , \" the minister of trade told reporters in Lyon , who had asked him to .",
    "Rebels ambushed Rebels .",
    "Go"
  };

  @Test
  void keptSumsAreThoseOfAllFeatures() throws IOException {
    Data data = Data.builtIn();
    English.Models models = English.Models.load(data);
    Moves moves = moves(data);
    Scratch room = new Scratch(models.clusters());
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 40; round++) {
      read(SENTENCES[round % SENTENCES.length], models, room);
      walk(moves, room, random);
    }
  }

  private static void read(String sentence, English.Models models, Scratch room) {
    String[] forms = sentence.split(" ");
    room.words.reset(forms.length);
    for (int i = 0; i < forms.length; i++) {
      room.words.set(i, forms[i], 0, forms[i].length());
    }
    models.tagger().tag(room.words, room);
  }

  /** Makes any moves at all, with relations of any number. */
  private static void walk(Moves moves, Scratch room, SplittableRandom random) {
    State s = room.state;
    s.reset(room.words.n);
    room.sums.begin(moves, room.words, room);
    while (!s.done()) {
      int move = s.must();
      if (move < 0) {
        long kept = room.sums.of(moves, room.words, room);
        assertEquals(all(moves, room), kept);
        do {
          move = random.nextInt(3);
        } while (!s.may(move));
      } else {
        assertTrue(s.may(move));
      }
      if (move == State.SHIFT) {
        s.shift();
      } else {
        s.draw(move, random.nextInt(40));
      }
      room.sums.moved(s, move);
    }
  }

  private static long all(Moves moves, Scratch room) {
    long[] sum = new long[1];
    int[] ends = {MoveFeatures.all(room.words, room.state, room.features)};
    moves.sum(ends, sum, room);
    return sum[0];
  }

  private static Moves moves(Data data) throws IOException {
    try (InputStream in = data.open("models/en-parser.bin");
        DataInputStream parser = new DataInputStream(in)) {
      Packed.strings(parser);
      return Moves.read(parser);
    }
  }
}
