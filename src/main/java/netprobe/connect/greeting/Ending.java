package netprobe.connect.greeting;

import netprobe.model.Failure;

/** How a conversation came to its end, where the connection did not break it off. */
sealed interface Ending {

    /** The peer speaks the protocol. */
    Ending RIGHT = new Right();

    /** The peer says what the protocol does not. */
    Ending FOREIGN = new Foreign();

    /** As the protocol has it. */
    record Right() implements Ending {}

    /** Some other way. */
    record Foreign() implements Ending {}

    /** The peer speaks the protocol, and turns us away with this line. */
    record Rejected(String line) implements Ending {}

    /** The greeting is right, but TLS, which was asked for, is not to be had. */
    record Insecure(Failure failure) implements Ending {}
}
