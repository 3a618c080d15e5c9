package org.dateline.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Reads the Brown clusters that edu.emory.mathcs.nlp:nlp4j-english holds as Java objects. */
final class ClusterReader {
  private static final String ENTRY =
      "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz";

  private ClusterReader() {}

  static Clusters read(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        ObjectInputStream in =
            new ObjectInputStream(
                new BufferedInputStream(
                    new XZInputStream(zip.getInputStream(zip.getEntry(ENTRY))), 1 << 16))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.util.*;java.lang.*;!*"));
      Map<String, String> longest = new HashMap<>();
      for (Map.Entry<?, ?> e : ((Map<?, ?>) in.readObject()).entrySet()) {
        longest.put((String) e.getKey(), longest((Iterable<?>) e.getValue()));
      }
      return Clusters.pack(longest);
    } catch (ClassNotFoundException e) {
      throw new IOException(jar + ": not the clusters of nlp4j-english 1.1.2", e);
    }
  }

  private static String longest(Iterable<?> prefixes) {
    String longest = "";
    for (Object prefix : prefixes) {
      String p = (String) prefix;
      longest = p.length() > longest.length() ? p : longest;
    }
    return longest;
  }
}
