package netprobe.lab.serve.dns;

import java.time.Duration;

/** An answer on its way. */
final class Outgoing {

    private final byte[] wire;
    private final Duration delay;
    private final Lie lie;

    /**
     * @param wire its bytes
     * @param delay how long it takes to come up with
     * @param lie what does not match in it
     */
    Outgoing(byte[] wire, Duration delay, Lie lie) {
        this.wire = wire;
        this.delay = delay;
        this.lie = lie;
    }

    byte[] wire() {
        return wire;
    }

    Duration delay() {
        return delay;
    }

    Lie lie() {
        return lie;
    }
}
