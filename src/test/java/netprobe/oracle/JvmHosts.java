package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Another JVM as a witness of how {@code InetAddress.getAllByName} reads hosts. Its names come from an empty file, so that it looks up nothing, and
 * says by its error whether it wanted to.
 */
final class JvmHosts {

    private JvmHosts() {}

    /** For each text, none of them twice, the packed address in hexadecimal, {@code name}, or {@code refused}. */
    static List<String> read(List<String> texts) throws IOException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=/dev/null", "-cp",
                System.getProperty("java.class.path"),
                JvmHosts.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread.ofPlatform().daemon().start(() -> {
            try (var stdin = process.outputWriter(UTF_8)) {
                for (var text : texts) {
                    stdin.write(HexFormat.of().formatHex(text.getBytes(UTF_8)) + "\n");
                }
            } catch (IOException ended) {
                // its output tells
            }
        });
        return process.inputReader(UTF_8).lines().toList();
    }

    /** The other JVM's program: a text in hexadecimal a line. */
    public static void main(String[] arguments) {
        new BufferedReader(new InputStreamReader(System.in, UTF_8)).lines()
                .map(line -> read(new String(HexFormat.of().parseHex(line), UTF_8))).forEach(System.out::println);
    }

    private static String read(String text) {
        try {
            return HexFormat.of().formatHex(InetAddress.getAllByName(text)[0].getAddress());
        } catch (UnknownHostException e) {
            return String.valueOf(e.getMessage()).startsWith("Unable to resolve host") ? "name" : "refused";
        }
    }
}
