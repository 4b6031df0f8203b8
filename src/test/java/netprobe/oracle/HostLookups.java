package netprobe.oracle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import netprobe.model.Family;

/** gethostbyname2(3) in a namespace; unlike Python's, it asks getaddrinfo nothing before, and tells its {@code h_errno}. */
final class HostLookups {

    private static final List<String> H_ERRNO =
            List.of("NETDB_SUCCESS", "HOST_NOT_FOUND", "TRY_AGAIN", "NO_RECOVERY", "NO_DATA");

    private final BufferedWriter questions;
    private final BufferedReader answers;

    /**
     * Ends with the namespace.
     *
     * @param folder where the program is put
     */
    HostLookups(Namespace namespace, Path folder) throws IOException {
        var process = namespace.command(CProgram.compile("host_lookup.c", folder).toString()).start();
        questions = process.outputWriter(US_ASCII);
        answers = process.inputReader(US_ASCII);
    }

    /** The addresses, sorted, or the {@code h_errno}. */
    String ask(Family family, String name) throws IOException {
        questions.write((family == Family.INET6 ? "6 " : "4 ") + name + "\n");
        questions.flush();
        String line = String.valueOf(answers.readLine());
        return line.length() == 1
                ? H_ERRNO.get(Integer.parseInt(line))
                : new TreeSet<>(List.of(line.split(" "))).toString();
    }
}
