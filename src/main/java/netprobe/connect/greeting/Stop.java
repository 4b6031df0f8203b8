package netprobe.connect.greeting;

import java.io.IOException;

/** Why no more is read from a peer. */
sealed interface Stop {

    /** Time is over. */
    record Expired() implements Stop {}

    /** The peer has ended its side. */
    record Closed() implements Stop {}

    /** The connection broke. */
    record Broken(IOException cause) implements Stop {}

    /** More came than any greeting has. */
    record Flooded() implements Stop {}
}
