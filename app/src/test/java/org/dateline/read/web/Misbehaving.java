package org.dateline.read.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A local web server that does what tests want, right and wrong, and what it was asked. */
public final class Misbehaving implements Closeable {
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  public final List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<>();

  /** Writes a whole answer, status line and headers included, whatever they are. */
  public interface Answer {
    void to(OutputStream out, String request) throws IOException, InterruptedException;
  }

  public Misbehaving() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> answer(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      StringBuilder head = new StringBuilder();
      for (int c;
          !head.toString().endsWith("\r\n\r\n") && (c = client.getInputStream().read()) >= 0; ) {
        head.append((char) c);
      }
      String request = head.toString();
      requests.add(request);
      String path = request.split(" ").length > 1 ? request.split(" ")[1] : "";
      Answer answer = answers.getOrDefault(path, text("404 Not Found", "", ""));
      answer.to(client.getOutputStream(), request);
      client.getOutputStream().flush();
    } catch (IOException | InterruptedException e) {
      // The client went; tests look at what it made of it.
    }
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  public Misbehaving on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  public Misbehaving on(String path, String status, String headers, String body) {
    return on(path, text(status, headers, body));
  }

  /** How often a path was asked. */
  public long asked(String path) {
    return requests.stream().filter(r -> r.startsWith("GET " + path + " ")).count();
  }

  public static Answer text(String status, String headers, String body) {
    return (out, request) ->
        out.write(
            ("HTTP/1.1 "
                    + status
                    + "\r\nConnection: close\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length
                    + "\r\n"
                    + headers
                    + "\r\n"
                    + body)
                .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
