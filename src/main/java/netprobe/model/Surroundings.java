package netprobe.model;

import java.util.List;

/**
 * What is known besides an attempt, and helps to explain it.
 *
 * @param network this host's interfaces
 * @param answersElsewhere whether another port of the same address answered, if only by turning us away
 * @param listeners where the address is this host's own, its sockets that wait on the port of the attempt, at whatever address
 */
public record Surroundings(LocalNetwork network, boolean answersElsewhere, List<OpenSocket> listeners) {

    /** Copies the list. */
    public Surroundings {
        listeners = List.copyOf(listeners);
    }
}
