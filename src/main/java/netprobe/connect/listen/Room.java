package netprobe.connect.listen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import netprobe.libc.Descriptors;

/** How many connections a listener may hold open. */
final class Room {

    /** What poll(2) looks through each time in a few microseconds. */
    private static final int MOST = 4096;

    /** For classes, tables and whatever else this process opens meanwhile. */
    private static final int RESERVE = 32;

    private static final Path OPEN = Path.of("/proc/self/fd");

    private Room() {}

    /** At least one, and otherwise as many as leave some descriptors free. */
    static int forConnections() {
        return Math.clamp((long) Descriptors.limit() - inUse() - RESERVE, 1, MOST);
    }

    private static long inUse() {
        try (Stream<Path> open = Files.list(OPEN)) {
            return open.count();
        } catch (IOException unreadable) {
            return RESERVE;
        }
    }
}
