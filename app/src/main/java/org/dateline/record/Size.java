package org.dateline.record;

/**
 * How many took part or were harmed; each as the text has it, null where it does not say.
 *
 * @param participants a number or a word ("thousands")
 * @param dead number, the lowest that is stated
 * @param injured number
 * @param arrested number
 */
public record Size(String participants, Integer dead, Integer injured, Integer arrested) {
  /** Nothing is said. */
  public static final Size UNKNOWN = new Size(null, null, null, null);
}
