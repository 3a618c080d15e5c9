package org.dateline.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws curves as SVG: a logarithmic axis across, a plain one from zero up. */
public final class Chart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int EDGE = 56;
  private static final String[] COLOURS = {"#1b6ca8", "#c0392b", "#2e7d32", "#6a1b9a"};

  private Chart() {}

  /**
   * One picture of all curves.
   *
   * @param curves points x, y by the curve's name; x is over 0
   */
  public static String svg(String title, Map<String, List<double[]>> curves) {
    double top = 0;
    double least = Double.MAX_VALUE;
    double most = 1;
    for (List<double[]> curve : curves.values()) {
      for (double[] p : curve) {
        least = Math.min(least, Math.log10(p[0]));
        most = Math.max(most, Math.log10(p[0]));
        top = Math.max(top, p[1] * 1.2);
      }
    }
    Frame frame = new Frame(least, Math.max(most, least + 1), top);
    StringBuilder out = new StringBuilder();
    out.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
            .formatted(WIDTH, HEIGHT));
    out.append("<text x=\"%d\" y=\"20\">%s</text>%n".formatted(EDGE, title));
    frame.axes(out);
    int n = 0;
    for (Map.Entry<String, List<double[]>> e : curves.entrySet()) {
      frame.curve(out, e.getKey(), e.getValue(), COLOURS[n % COLOURS.length], n++);
    }
    return out.append("</svg>\n").toString();
  }

  private record Frame(double least, double most, double top) {
    private double x(double value) {
      return EDGE + (Math.log10(value) - least) / (most - least) * (WIDTH - 2 * EDGE);
    }

    private double y(double value) {
      return HEIGHT - EDGE - value / top * (HEIGHT - 2 * EDGE);
    }

    void axes(StringBuilder out) {
      for (int i = (int) Math.ceil(least); i <= most; i++) {
        line(out, x(Math.pow(10, i)), y(0), x(Math.pow(10, i)), y(top));
        text(out, x(Math.pow(10, i)) - 8, y(0) + 18, "10^" + i);
      }
      for (int i = 0; i <= 4; i++) {
        line(out, EDGE, y(top * i / 4), WIDTH - EDGE, y(top * i / 4));
        text(out, 8, y(top * i / 4) + 4, String.format(Locale.ROOT, "%.1f", top * i / 4));
      }
    }

    void curve(StringBuilder out, String name, List<double[]> points, String colour, int n) {
      StringBuilder path = new StringBuilder();
      for (double[] p : points) {
        path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(p[0]), y(p[1])));
      }
      out.append(
          "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
              .formatted(colour, path.toString().strip()));
      out.append("<g fill=\"").append(colour).append("\">");
      text(out, WIDTH - 2.0 * EDGE, 20 + 16 * n, name);
      out.append("</g>\n");
    }

    private static void line(StringBuilder out, double a, double b, double c, double d) {
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
              a,
              b,
              c,
              d));
    }

    private static void text(StringBuilder out, double x, double y, String words) {
      out.append(
          String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", x, y, words));
    }
  }
}
