package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario of the lab is about.
 *
 * @param name as typed
 * @param title what is broken in it
 * @param rows the rows of the fault matrix that it makes; none for a healthy network
 * @param command what is run in it, as arguments of netprobe
 * @param waits whether it has to wait by its nature
 * @param verdict what has to be found as a whole, where it is graded
 * @param root the code of the cause to be found
 * @param text its file, where that was asked for
 */
public record LabScenario(String name, String title, List<String> rows, List<String> command, boolean waits,
        Optional<String> verdict, Optional<String> root, Optional<String> text) implements Payload {

    /** Copies the lists. */
    public LabScenario {
        rows = List.copyOf(rows);
        command = List.copyOf(command);
    }
}
