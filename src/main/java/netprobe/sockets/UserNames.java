package netprobe.sockets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import netprobe.libc.LibC;
import netprobe.libc.UserLookup;

/** The names of users by number, each looked up once: the database may be a directory in the network. */
final class UserNames {

    private final Map<Integer, Optional<String>> names = new HashMap<>();

    /** The user's name, where the database has one and the C library can be asked. */
    Optional<String> of(int uid) {
        return names.computeIfAbsent(uid, UserNames::lookUp);
    }

    private static Optional<String> lookUp(int uid) {
        return LibC.available()
                ? UserLookup.nameOf(uid).either(Optional::of, _ -> Optional.empty())
                : Optional.empty();
    }
}
