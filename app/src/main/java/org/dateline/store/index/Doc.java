package org.dateline.store.index;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.dateline.record.Actor;
import org.dateline.record.Location;
import org.dateline.store.query.Days;
import org.dateline.store.query.Field;

/** One record as the index knows it, built field by field. Nulls add nothing. */
final class Doc {
  private static final int LONGEST = 400;

  private final Document document = new Document();
  private final Set<String> put = new HashSet<>();

  /**
   * Begins a record.
   *
   * @param no unique number, which breaks ties of order
   */
  Doc(String id, String article, long no, String json) {
    document.add(new StringField("id", id, Store.NO));
    if (article != null) {
      article(article);
    }
    document.add(new LongField(Names.NO, no, Store.NO));
    document.add(new StoredField(Names.JSON, new BytesRef(json)));
  }

  /** An article that the record comes from, besides. */
  Doc article(String id) {
    if (put.add("article " + id)) {
      document.add(new StringField("article", id, Store.NO));
    }
    return this;
  }

  /** Keys under which it meets others of its kind. */
  Doc meets(String id, long[] keys) {
    document.add(new BinaryDocValuesField(Names.REPORT, new BytesRef(id)));
    for (long key : keys) {
      document.add(new StringField(Names.MEETS, key(key), Store.NO));
    }
    return this;
  }

  /** A key as the index has it. */
  static BytesRef key(long key) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(key, bytes, 0);
    return new BytesRef(bytes);
  }

  /** An event that the record reports. */
  Doc report(String event) {
    document.add(new StringField(Names.REPORT, event, Store.NO));
    return this;
  }

  Document done() {
    return document;
  }

  /** A code that is found whole and counted. */
  Doc code(Field field, String value) {
    if (value != null && !value.isEmpty() && put.add(field + "\n" + value)) {
      String cut = cut(value);
      has(field);
      document.add(new StringField(field.label(), cut.toLowerCase(Locale.ROOT), Store.NO));
      document.add(new SortedSetDocValuesField(Names.column(field.label()), new BytesRef(cut)));
    }
    return this;
  }

  /** Words by which a field's value is found, too. */
  Doc words(Field field, String words) {
    if (words != null && !words.isEmpty() && put.add("words " + field + "\n" + words)) {
      has(field);
      document.add(new TextField(Names.words(field.label()), words, Store.NO));
    }
    return this;
  }

  /** Free text. */
  Doc text(String words) {
    if (words != null && !words.isEmpty()) {
      document.add(new TextField(Names.TEXT, words, Store.NO));
    }
    return this;
  }

  Doc number(Field field, Number value) {
    if (value != null && put.add(field.label())) {
      has(field);
      document.add(new DoublePoint(field.label(), value.doubleValue()));
      document.add(
          new NumericDocValuesField(
              Names.column(field.label()), NumericUtils.doubleToSortableLong(value.doubleValue())));
    }
    return this;
  }

  /** A day that is asked for by range and sorted by. */
  Doc day(Field field, String date) {
    Days days = Days.ofOrNull(date);
    if (days != null) {
      has(field);
      document.add(new LongPoint(field.label(), days.first()));
      document.add(new NumericDocValuesField(Names.column(field.label()), days.first()));
    }
    return this;
  }

  /** When it happened. */
  Doc happened(String date, String end, String precision) {
    Days days = Days.ofOrNull(date);
    if (days == null) {
      return this;
    }
    Days ends = Days.ofOrNull(end);
    has(Field.DATE);
    document.add(new LongField(Names.FIRST_DAY, days.first(), Store.NO));
    long last = ends == null ? days.last() : Math.max(days.first(), ends.last());
    document.add(new LongField(Names.LAST_DAY, last, Store.NO));
    if (ends != null) {
      document.add(new StringField(Names.SEVERAL_DAYS, "1", Store.NO));
    }
    return code(Field.PRECISION, precision);
  }

  Doc actor(Field field, Field sector, Actor a) {
    for (Field f : new Field[] {field, Field.WHO}) {
      code(f, a.code()).words(f, a.name()).words(f, a.entityText()).words(f, a.country());
    }
    for (String s : a.sector()) {
      code(sector, s).code(Field.SECTOR, s);
    }
    return this;
  }

  /** Where it happened. */
  Doc place(Location at, Integer quad) {
    if (at == null) {
      return this;
    }
    code(Field.COUNTRY, at.countryCode()).number(Field.RESOLUTION, at.resolution());
    words(Field.PLACE, at.resolvedPlace()).words(Field.PLACE, at.extractedPlace());
    words(Field.PLACE, at.city())
        .words(Field.PLACE, at.province())
        .words(Field.PLACE, at.country());
    code(Field.PLACE, at.resolvedPlace());
    if (at.lat() != null
        && at.lon() != null
        && Math.abs(at.lat()) <= 90
        && Math.abs(at.lon()) <= 180) {
      document.add(new LatLonPoint(Names.POINT, at.lat(), at.lon()));
      document.add(
          new SortedDocValuesField(Names.PLACE_COUNT, new BytesRef(PlaceKey.of(at, quad).text())));
    }
    return this;
  }

  /** Who did something to whom, counted together. */
  Doc dyad(String actor, String recipient, Integer quad) {
    if (actor != null && recipient != null && put.add("dyad " + actor + ">" + recipient)) {
      String key = actor + ">" + recipient + ">" + (quad == null ? 0 : quad);
      document.add(new SortedSetDocValuesField(Names.DYAD_COUNT, new BytesRef(key)));
    }
    return this;
  }

  private void has(Field field) {
    if (put.add("has " + field)) {
      document.add(new StringField(Names.HAS, field.label(), Store.NO));
    }
  }

  private static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
