package org.dateline.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Reads the word lists that edu.emory.mathcs.nlp:nlp4j-english holds as Java objects. */
final class ClusterReader {
  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";
  private static final int MOST_TAGS = 3;

  private ClusterReader() {}

  static Clusters read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return Clusters.pack(
          words(zip, "en-brown-clusters-simplified-lowercase.xz", ClusterReader::longest),
          words(zip, "en-ambiguity-classes-simplified.xz", ClusterReader::first));
    }
  }

  private static Map<String, String> words(
      ZipFile zip, String name, Function<List<String>, String> value) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(
                new XZInputStream(zip.getInputStream(zip.getEntry(FOLDER + name))), 1 << 16))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.util.*;java.lang.*;!*"));
      Map<String, String> words = new HashMap<>();
      for (Map.Entry<?, ?> e : ((Map<?, ?>) in.readObject()).entrySet()) {
        List<String> values = ((Collection<?>) e.getValue()).stream().map(v -> (String) v).toList();
        words.put((String) e.getKey(), value.apply(values));
      }
      return words;
    } catch (ClassNotFoundException e) {
      throw new IOException(name + ": not as in nlp4j-english 1.1.2", e);
    }
  }

  private static String longest(List<String> prefixes) {
    return prefixes.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private static String first(List<String> tags) {
    return String.join(" ", tags.subList(0, Math.min(MOST_TAGS, tags.size())));
  }
}
