package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * A zone as a zone file, plain or signed by ldns-signzone(1).
 *
 * @param name with its final dot
 * @param text the zone file
 * @param ds what the zone above has to say of its key, a line; empty where it is not signed
 */
record ZoneText(String name, String text, String ds) {

    /** An unsigned zone: its SOA record and these, relative to it. */
    static ZoneText plain(String name, int serial, String records) {
        return new ZoneText(name, "$ORIGIN " + name + "\n$TTL 300\n@ SOA ns hostmaster " + serial
                + " 7200 3600 604800 300\n" + records, "");
    }

    /** The same zone, signed with a key of its own. */
    ZoneText signed(String... options) throws IOException {
        Path folder = Files.createTempDirectory("netprobe-zone");
        try {
            Files.writeString(folder.resolve("zone"), text);
            var key = run(folder, "ldns-keygen", "-a", "ECDSAP256SHA256", "-k", name).strip();
            var command = new ArrayList<>(List.of("ldns-signzone"));
            command.addAll(List.of(options));
            command.addAll(List.of("-f", "signed", "zone", key));
            run(folder, command.toArray(String[]::new));
            return new ZoneText(name, Files.readString(folder.resolve("signed")),
                    run(folder, "ldns-key2ds", "-n", "-2", key + ".key"));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** The same zone, for whose key the zone above vouches wrongly. */
    ZoneText withDsOf(ZoneText other) {
        return new ZoneText(name, text, other.ds.replace(other.name, name));
    }

    /** The same zone, for whose key nobody vouches. */
    ZoneText withoutDs() {
        return new ZoneText(name, text, "");
    }

    private static String run(Path folder, String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException missing) {
            throw new TestAbortedException("no " + command[0] + " here: " + missing.getMessage());
        }
    }
}
