package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dateline.read.web.FetchSettings;
import org.dateline.read.web.Fetcher;

/**
 * What the user names on the command line, opened one after another: files, folders (all that is in
 * them, sorted by name, without hidden files and links to folders), globs, standard input,
 * addresses of the web.
 */
final class NamedPlaces implements Chain.Places {
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private final Deque<String> inputs;
  private final Deque<Path> found = new ArrayDeque<>();
  private final WebPlaces web;
  private Predicate<Path> wanted = path -> true;

  NamedPlaces(List<String> inputs, ReadOptions options) {
    this.inputs = new ArrayDeque<>(inputs);
    web = new WebPlaces(FetchSettings.INPUTS.withPrivate(options.allowPrivate()), options.visits());
  }

  @Override
  public void read(boolean whole) {
    web.read(whole);
  }

  @Override
  public Input next() throws Chain.BadInput {
    while (web.hasNext() || !found.isEmpty() || !inputs.isEmpty()) {
      Input input =
          web.hasNext() ? web.next() : found.isEmpty() ? start(inputs.poll()) : open(found.pop());
      if (input != null) {
        return input;
      }
    }
    return null;
  }

  private Input start(String name) throws Chain.BadInput {
    if (name.equals("-")) {
      return Input.of("-", new Unclosed(System.in));
    }
    if (Fetcher.takes(name)) {
      web.start(URI.create(name));
      return null;
    }
    try {
      Path path = Path.of(name);
      wanted = any -> true;
      if (Files.exists(path) || !GLOB.matcher(name).find()) {
        found.push(path);
      } else {
        glob(name);
      }
      return null;
    } catch (InvalidPathException e) {
      throw new Chain.BadInput(name, "no path of this system; check it");
    }
  }

  private void glob(String name) throws Chain.BadInput {
    String fixed = name.substring(0, name.lastIndexOf('/', firstGlob(name)) + 1);
    PathMatcher matcher = matcher(name);
    Path folder = Path.of(fixed);
    wanted = matcher::matches;
    if (!Files.isDirectory(fixed.isEmpty() ? Path.of(".") : folder)) {
      throw new Chain.BadInput(name, "no such folder: " + fixed + "; check the path");
    }
    list(folder, name.contains("**") || name.indexOf('/', fixed.length()) >= 0);
    if (found.isEmpty()) {
      throw new Chain.BadInput(name, "no file matches; check the pattern");
    }
  }

  /** Folders that two stars stand for may be none, as in a shell. */
  private static PathMatcher matcher(String name) throws Chain.BadInput {
    String stars = name.indexOf('{') < 0 ? name : name.substring(0, name.indexOf('{'));
    String pattern = stars.replace("**/", "{,**/}") + name.substring(stars.length());
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw new Chain.BadInput(name, "no file of this name, and no pattern; check its brackets");
    }
  }

  private static int firstGlob(String name) {
    var matcher = GLOB.matcher(name);
    return matcher.find() ? matcher.start() : name.length();
  }

  private Input open(Path path) throws Chain.BadInput {
    try {
      if (Files.isDirectory(path)) {
        list(path, true);
        return null;
      }
      return wanted.test(path)
          ? Input.of(path.toString(), Files.newInputStream(path), Files.isRegularFile(path))
          : null;
    } catch (IOException e) {
      throw new Chain.BadInput(path.toString(), Errors.reason(e));
    }
  }

  /** Puts what is in a folder in front of what waits. */
  private void list(Path folder, boolean recursive) throws Chain.BadInput {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (keeps(child, recursive)) {
          children.add(child);
        }
      }
    } catch (NoSuchFileException e) {
      throw new Chain.BadInput(folder.toString(), Errors.reason(e));
    } catch (AccessDeniedException e) {
      throw new Chain.BadInput(folder.toString(), "folder not readable; check its permissions");
    } catch (IOException | DirectoryIteratorException e) {
      throw new Chain.BadInput(folder.toString(), "folder not readable: " + e.getMessage());
    }
    children.sort((a, b) -> b.toString().compareTo(a.toString()));
    children.forEach(found::push);
  }

  private boolean keeps(Path child, boolean recursive) {
    if (child.getFileName().toString().startsWith(".")) {
      return false;
    }
    return Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
        ? recursive
        : Files.isRegularFile(child) && wanted.test(child);
  }

  /** Standard input is not ours to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
