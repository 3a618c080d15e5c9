package org.dateline.desk;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.read.web.Visits;
import org.dateline.store.Addresses;

/**
 * The documents of the web that one run reads into a store. What it learns of them is kept when
 * {@link #keep} says that all of it is in: a run that is ended before asks for all of it again.
 */
public final class Visited implements Visits {
  private final Addresses addresses;
  private final Map<String, Addresses.Known> read = new LinkedHashMap<>();
  private int unchanged;

  Visited(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Validators of(URI uri) {
    Addresses.Known known = addresses.of(uri.toString());
    return known == null ? Validators.NONE : new Validators(known.etag(), known.modified());
  }

  @Override
  public void unchanged(URI uri) {
    unchanged++;
  }

  @Override
  public void read(URI uri, Validators validators) {
    if (!validators.equals(Validators.NONE)) {
      read.put(uri.toString(), new Addresses.Known(validators.etag(), validators.modified()));
    }
  }

  /** All that was read is in the store. */
  public void keep() {
    if (!read.isEmpty()) {
      addresses.put(read);
    }
  }

  /** How many addresses were as they had been. */
  public int unchanged() {
    return unchanged;
  }
}
