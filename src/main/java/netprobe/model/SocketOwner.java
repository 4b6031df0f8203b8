package netprobe.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whose a socket is. That of a connection which nobody holds any more, as in {@link SocketState#TIME_WAIT}, is nobody's.
 *
 * @param uid of the user who made it, where the kernel tells
 * @param user the name of that user, where there is one
 * @param processes those that hold it, as far as they may be looked into; by pid and descriptor
 */
public record SocketOwner(OptionalInt uid, Optional<String> user, List<SocketProcess> processes) {

    /** Copies the list. */
    public SocketOwner {
        processes = List.copyOf(processes);
    }

    /** An owner of whom only the number is known. */
    public static SocketOwner of(OptionalInt uid) {
        return new SocketOwner(uid, Optional.empty(), List.of());
    }

    /** The processes by name, {@code nginx (pid 812), nginx (pid 813)}; or the user; or that nobody was seen. */
    public String words() {
        List<String> names =
                processes.stream().map(process -> process.name() + " (pid " + process.pid() + ")").distinct().toList();
        if (!names.isEmpty()) {
            return String.join(", ", names);
        }
        if (uid.isEmpty()) {
            return "no process any more";
        }
        String number = "uid " + uid.getAsInt();
        return "a process that can't be seen, of " + user.map(name -> name + " (" + number + ")").orElse(number);
    }
}
