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

    /** An owner of whom nothing is known. */
    public static SocketOwner unknown() {
        return new SocketOwner(OptionalInt.empty(), Optional.empty(), List.of());
    }

    /**
     * The owner by number of a socket.
     *
     * @param inode of the socket: what has none, and 0 for its user, is the kernel's alone
     */
    public static SocketOwner of(int uid, long inode) {
        boolean kernels = uid == 0 && inode == 0;
        return kernels ? unknown() : new SocketOwner(OptionalInt.of(uid), Optional.empty(), List.of());
    }

    /** The user by name and number, where known: {@code www-data (uid 33)}. */
    public Optional<String> userWords() {
        String number = uid.isPresent() ? "uid " + uid.getAsInt() : "";
        return uid.isEmpty()
                ? Optional.empty()
                : Optional.of(user.map(name -> name + " (" + number + ")").orElse(number));
    }
}
