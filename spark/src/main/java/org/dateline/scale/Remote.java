package org.dateline.scale;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.dateline.merge.Merger;

/** What tasks need of the job: they ask for it where they run. */
record Remote(String out, Broadcast<How> sent, Broadcast<SerializableConfiguration> system)
    implements Serializable {
  How how() {
    return sent.value();
  }

  Configuration hadoop() {
    return system.value().value();
  }

  Lake lake() throws IOException {
    return new Lake(out, hadoop());
  }

  Engine engine() {
    return Engine.of(how());
  }

  Merger merger() {
    return engine().merger();
  }
}
