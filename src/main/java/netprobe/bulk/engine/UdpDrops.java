package netprobe.bulk.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How many datagrams the kernel has dropped for want of room in a socket's buffer, as Linux tells in a table (proc(5), /proc/net/udp). */
final class UdpDrops {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final int LOCAL_ADDRESS = 1;
    private static final int HEXADECIMAL = 16;

    private UdpDrops() {}

    /** Of the sockets bound to these ports; 0 where there is no such table. */
    static long at(Set<Integer> ports) {
        long drops = 0;
        for (Path table : TABLES) {
            for (String line : lines(table)) {
                String[] columns = WHITE.split(line.strip(), -1);
                if (ports.contains(port(columns[LOCAL_ADDRESS]))) {
                    drops += Long.parseLong(columns[columns.length - 1]);
                }
            }
        }
        return drops;
    }

    private static List<String> lines(Path table) {
        try {
            List<String> lines = Files.readAllLines(table);
            return lines.subList(Math.min(1, lines.size()), lines.size());
        } catch (IOException none) {
            return List.of();
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEXADECIMAL);
    }
}
