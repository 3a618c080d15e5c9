package org.dateline.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Reads the word lists that edu.emory.mathcs.nlp:nlp4j-english holds as Java objects. */
final class ClusterReader {
  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";
  private static final int MOST_TAGS = 3;

  /** What may be a word of a name: a capital, then letters and marks within words. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'-]*");

  /** Words in lower case, and the usual tags of those that are no mere grammar. */
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private static final Pattern TELLING = Pattern.compile("NN|JJ|RB");

  private ClusterReader() {}

  static Clusters read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Map<String, String> tags =
          words(zip, "en-ambiguity-classes-simplified.xz", ClusterReader::first);
      Map<?, ?> points = object(zip, "en-word-embeddings-undigitalized.xz", Map.class);
      return Clusters.pack(
              words(zip, "en-brown-clusters-simplified-lowercase.xz", ClusterReader::longest),
              tags,
              names(zip, points, tags.keySet()))
          .with(Vectors.pack(chosen(points, word -> told(word, tags.get(word)))));
    }
  }

  private static Clusters.Names names(ZipFile zip, Map<?, ?> points, Set<String> known)
      throws IOException {
    NamePacker packer = new NamePacker();
    object(zip, "en-named-entity-gazetteers-simplified.xz", PrefixTree.class)
        .each((name, sorts) -> packer.add(name, (Collection<?>) sorts));
    WordKinds kinds = new WordKinds(chosen(points, w -> NAME.matcher(w).matches()), known);
    return new Clusters.Names(packer.parts(), kinds.kinds, kinds.groups, packer.phrases());
  }

  private static Map<String, float[]> chosen(Map<?, ?> points, Predicate<String> which) {
    Map<String, float[]> chosen = new HashMap<>();
    for (Map.Entry<?, ?> e : points.entrySet()) {
      if (which.test((String) e.getKey())) {
        chosen.put((String) e.getKey(), (float[]) e.getValue());
      }
    }
    return chosen;
  }

  /** Whether a word may tell what happens: a usual verb, noun, adjective or adverb. */
  private static boolean told(String word, String tags) {
    return tags != null
        && WORD.matcher(word).matches()
        && (tags.contains("VB") || TELLING.matcher(tags).lookingAt());
  }

  private static Map<String, String> words(
      ZipFile zip, String name, Function<List<String>, String> value) throws IOException {
    Map<String, String> words = new HashMap<>();
    for (Map.Entry<?, ?> e : ((Map<?, ?>) object(zip, name, Map.class)).entrySet()) {
      List<String> values = ((Collection<?>) e.getValue()).stream().map(v -> (String) v).toList();
      words.put((String) e.getKey(), value.apply(values));
    }
    return words;
  }

  private static <T> T object(ZipFile zip, String name, Class<T> type) throws IOException {
    try (ObjectInputStream in =
        new Foreign(
            new BufferedInputStream(
                new XZInputStream(zip.getInputStream(zip.getEntry(FOLDER + name))), 1 << 16))) {
      in.setObjectInputFilter(
          ObjectInputFilter.Config.createFilter(
              "java.util.*;java.lang.*;org.dateline.language.*;!*"));
      return type.cast(in.readObject());
    } catch (ClassNotFoundException e) {
      throw new IOException(name + ": not as in nlp4j-english 1.1.2", e);
    }
  }

  /** Reads nlp4j's trees as our classes of the same names. */
  private static final class Foreign extends ObjectInputStream {
    Foreign(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type)
        throws IOException, ClassNotFoundException {
      String name = type.getName();
      if (name.endsWith(".PrefixTree")) {
        return PrefixTree.class;
      }
      return name.endsWith(".PrefixNode") ? PrefixNode.class : super.resolveClass(type);
    }
  }

  private static String longest(List<String> prefixes) {
    return prefixes.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private static String first(List<String> tags) {
    return String.join(" ", tags.subList(0, Math.min(MOST_TAGS, tags.size())));
  }
}
