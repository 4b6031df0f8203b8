package netprobe.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A socket as both ss(8) and netprobe can tell it, in the words of ss.
 *
 * @param kind such as {@code tcp} or {@code u_str}
 * @param queues received and sent
 * @param local its own end
 * @param peer the other; {@code *} where there is none, and of unix sockets with the inode, as ss doesn't show their name
 * @param inode 0 where there is none, and of raw sockets, as ss doesn't show theirs
 * @param uid 0 also where it isn't known: ss shows no other
 * @param processes {@code name,pid,fd} of each, in order
 */
record SocketRow(String kind, String state, String queues, String local, String peer, long inode, long uid,
        List<String> processes) implements Comparable<SocketRow> {

    private static final Pattern INET =
            Pattern.compile("(\\S+) +(\\S+) +(\\d+) +(\\d+) +(\\S+) +(\\S+)(.*)");
    private static final Pattern UNIX =
            Pattern.compile("(u_\\S+) +(\\S+) +(\\d+) +(\\d+) +(.*?) (\\d+) +(\\S+) (\\d+)(.*)");
    private static final Pattern PROCESS = Pattern.compile("\\(\"([^\"]*)\",pid=(\\d+),fd=(\\d+)\\)");

    /** A line of {@code ss -H -a -n -p -e}. */
    static SocketRow ofSs(String line) {
        Matcher unix = UNIX.matcher(line);
        if (unix.matches()) {
            return new SocketRow(unix.group(1), unix.group(2), unix.group(3) + "/" + unix.group(4), unix.group(5),
                    unix.group(7) + " " + unix.group(8), Long.parseLong(unix.group(6)), 0, processes(unix.group(9)));
        }
        Matcher inet = INET.matcher(line);
        if (!inet.matches()) {
            throw new AssertionError("not a line of ss: " + line);
        }
        String peer = inet.group(6).endsWith(":*") ? "*" : inet.group(6);
        return new SocketRow(inet.group(1), inet.group(2), inet.group(3) + "/" + inet.group(4), inet.group(5), peer,
                number("ino:(\\d+)", inet.group(7)), number("uid:(\\d+)", inet.group(7)), processes(inet.group(7)));
    }

    private static long number(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst().orElse(0);
    }

    private static List<String> processes(String text) {
        var processes = new TreeSet<String>();
        PROCESS.matcher(text).results().map(SocketRow::process).forEach(processes::add);
        return List.copyOf(processes);
    }

    private static String process(MatchResult found) {
        return found.group(1) + "," + found.group(2) + "," + found.group(3);
    }

    /** A line of {@code netprobe sockets --json}. */
    static SocketRow ofNetprobe(JsonNode line) {
        boolean unix = line.path("family").asText().equals("unix");
        var processes = new TreeSet<String>();
        StreamSupport.stream(line.path("processes").spliterator(), false)
                .map(process -> process.path("name").asText() + ","
                        + process.path("pid").asInt() + "," + process.path("fd").asInt())
                .forEach(processes::add);
        return new SocketRow(unix ? unixKind(line) : line.path("protocol").asText(), state(line.path("state").asText()),
                line.path("receive_queue").asLong() + "/" + line.path("send_queue").asLong(),
                unix ? line.path("local_path").asText("*") : local(line),
                unix ? "* " + line.path("peer_inode").asLong() : peer(line),
                line.path("protocol").asText().equals("raw") ? 0 : line.path("inode").asLong(),
                unix ? 0 : line.path("uid").asLong(), List.copyOf(processes));
    }

    private static String unixKind(JsonNode line) {
        return "u_" + line.path("type").asText().replace("stream", "str").replace("dgram", "dgr").replace("seqpacket",
                "seq");
    }

    private static String state(String label) {
        return switch (label) {
            case "established" -> "ESTAB";
            case "unconnected" -> "UNCONN";
            case "syn-received" -> "SYN-RECV";
            default -> label.toUpperCase(Locale.ROOT);
        };
    }

    /** ss shows {@code *} for the wildcard of a dual-stack socket. */
    private static String local(JsonNode line) {
        boolean dual = line.path("local_address").asText().equals("::") && !line.path("v6_only").asBoolean();
        String device = line.has("interface") ? "%" + line.path("interface").asText() : "";
        String host = dual ? "*" : host(line.path("local_address").asText(), device);
        return host + ":" + line.path("local_port").asInt();
    }

    private static String peer(JsonNode line) {
        return line.has("peer_address")
                ? host(line.path("peer_address").asText(), "") + ":" + line.path("peer_port").asInt()
                : "*";
    }

    private static String host(String address, String device) {
        return address.indexOf(':') < 0 ? address + device : "[" + address + "]" + device;
    }

    @Override
    public int compareTo(SocketRow other) {
        return toString().compareTo(other.toString());
    }
}
