package netprobe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import netprobe.dns.InvalidName;
import netprobe.dns.iteration.InvalidHints;
import netprobe.dns.validation.InvalidAnchors;
import netprobe.lab.ScenarioFault;
import netprobe.lab.serve.recursor.Rehearsal;

/**
 * The same as {@link Training} for the commands that take most of netprobe: {@code diagnose}, {@code compare}, {@code trace} and the lab. They
 * have a cache of their own, since all of this in the other would cost every lookup a tenth more time and memory.
 *
 * <p>Nothing here leaves this machine, and no outcome matters.
 */
final class DiagnosisTraining {

    private static final String COMMANDS = """
            probe --tls --greeting=http localhost PORT
            probe --tls --greeting=http --json 127.0.0.1 PORT
            lab list
            lab show --json python
            trace --help
            compare --help
            """;

    /** Observed elsewhere, since examining a target asks this host's name servers: in one scenario all is well, in two nearly nothing is. */
    private static final List<String> REPORTS = List.of("healthy-dual-stack", "delegation-lame", "resolver-silent");

    private DiagnosisTraining() {}

    /** Runs each command as if it were the only one. */
    public static void main(String[] arguments) throws IOException, ScenarioFault, InvalidHints, InvalidAnchors,
            InvalidName {
        Training.main(arguments);
        try (var network = new TrainingNetwork()) {
            COMMANDS.replace("PORT", Integer.toString(network.webPort())).lines()
                    .forEach(command -> Training.run(command, ""));
            network.walk();
        }
        for (String name : REPORTS) {
            String report = report(name);
            Training.run("diagnose --from -", report);
            Training.run("diagnose --json --from -", report);
        }
        Rehearsal.run();
        loadTheRest();
    }

    private static String report(String name) throws IOException {
        String file = "/netprobe/training/" + name + ".json.gz";
        var packed = Objects.requireNonNull(DiagnosisTraining.class.getResourceAsStream(file), file);
        try (var report = new GZIPInputStream(packed)) {
            return new String(report.readAllBytes(), UTF_8);
        }
    }

    /** What asks this host's name servers can't be rehearsed here; its classes are in the cache at least. */
    private static void loadTheRest() throws IOException {
        ClassLoader loader = DiagnosisTraining.class.getClassLoader();
        try (var jar = new JarFile(System.getProperty("java.class.path"))) {
            for (String file : jar.stream().map(JarEntry::getName).filter(DiagnosisTraining::isOurs).toList()) {
                Class.forName(file.replaceFirst("\\.class$", "").replace('/', '.'), false, loader);
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isOurs(String file) {
        return file.startsWith("netprobe/") && file.endsWith(".class");
    }
}
