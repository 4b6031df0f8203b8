package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.harness.Run;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Runs commands in the lab, with the packaged program, and asks python3 and getent in there whether they are right. */
class LabIT {

    private static final String SCENARIOS = "src/test/resources/lab/";
    private static final String LEAST = SCENARIOS + "least.toml";

    private static final List<String> NAMES = List.of("www.python.org", "python.org", "pymotw.com", "www.pymotw.com",
            "google.com", "dns.google", "example.org", "v4.example.org", "client.example.org", "localhost",
            "nosuch.python.org", "nodata.example.org", "dangling.example.org");

    @BeforeAll
    static void labWorksHere() throws IOException {
        var run = lab("run", LEAST, "--exec", "true");
        if (run.status() == ExitStatus.LOCAL.code()) {
            throw new TestAbortedException(run.err());
        }
    }

    @Test
    void healthyInternetAnswersNetprobeAndPythonAlike() throws IOException {
        var arguments = new ArrayList<>(List.of("run", "python", "--", "resolve", "-4", "--json"));
        arguments.addAll(NAMES);
        var objects = lab(arguments.toArray(String[]::new)).objects();
        assertThat(objects).hasSameSizeAs(NAMES);

        try (var python = Python.startBy(List.of(Packaged.LAUNCHER.toString(), "lab", "run", "python", "--exec"))) {
            for (JsonNode object : objects) {
                var theirs = python.call("gethostbyname_ex", object.path("input").asText());
                assertThat(summary(object)).isEqualTo(summary(theirs));
            }
        }
    }

    private static List<?> summary(JsonNode object) {
        return object.has("error")
                ? List.of(object.at("/error/number").asInt())
                : List.of(object.path("hostname").asText(), sorted(object.path("aliases")),
                        sorted(object.path("addresses")));
    }

    private static List<?> summary(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Raised raised -> List.of(raised.number().orElseThrow());
            case Outcome.Returned returned -> List.of(returned.value().get(0).asText(), sorted(returned.value().get(1)),
                    sorted(returned.value().get(2)));
        };
    }

    private static List<String> sorted(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false).map(JsonNode::asText).sorted().toList();
    }

    @Test
    void healthyInternetHasBothFamiliesReverseNamesAndChainsOfTrust() throws IOException {
        var run = lab("run", "python", "--exec", "sh", "-c", """
                getent ahosts www.python.org | grep STREAM | wc -l
                netprobe reverse --short 185.199.108.153
                netprobe trace --short python.org a
                echo $?
                """);

        assertThat(run.lines()).startsWith("8", "cdn-185-199-108-153.github.com").endsWith("0");
    }

    @Test
    void standardOutputAndStatusAreTheCommandsAlone() throws IOException {
        var run = lab("run", LEAST, "--exec", "sh", "-c", "echo out; echo err >&2; exit 77");

        assertThat(run).isEqualTo(new Run("out\n", "netprobe lab: this is the lab, scenario " + LEAST
                + " (A client and a router); nothing in it is the real Internet\nerr\n", 77));
    }

    @Test
    void clientIsAHostOfItsOwnInTheFolderOfTheCaller() throws IOException {
        var run = lab("run", LEAST, "--exec", "sh", "-c", "hostname; pwd; ls /run; ip -brief address show eth0");

        assertThat(run.lines()).startsWith("client", Path.of("").toAbsolutePath().toString(), "netprobe");
        assertThat(run.out()).contains("192.0.2.10/24");
    }

    @Test
    void environmentThatResolversAndHandshakesReadIsTheScenarios() throws IOException {
        var command = new ProcessBuilder(Packaged.line("lab", "run", LEAST, "--exec", "env"));
        command.environment().putAll(Map.of("RES_OPTIONS", "ndots:7", "LOCALDOMAIN", "here.example",
                "SSL_CERT_FILE", "/here.pem", "SSL_CERT_DIR", "/here"));

        assertThat(Packaged.run(command, new byte[0]).lines()).noneMatch(line -> line.contains("ndots:7"))
                .noneMatch(line -> line.contains("here.example")).noneMatch(line -> line.startsWith("SSL_CERT_"));
    }

    @Test
    void shellTakesCommandsFromStandardInput() throws IOException {
        var run = Packaged.run("netprobe pton --short ::1\nexit 5\n".getBytes(UTF_8), "lab", "shell", LEAST);

        assertThat(run.out()).isEqualTo("00000000000000000000000000000001\n");
        assertThat(run.status()).isEqualTo(5);
    }

    @Test
    void serversOfOthersAnswerInTheirHosts() throws IOException {
        var run = lab("run", SCENARIOS + "servers.toml", "--exec", "sh", "-c",
                "for i in 1 2 3 4 5; do netprobe query +short one.test a @203.0.113.$i; done");
        if (run.status() == ExitStatus.LOCAL.code()) {
            throw new TestAbortedException(run.err());
        }

        assertThat(run.lines()).containsExactly("192.0.2.101", "192.0.2.102", "192.0.2.103", "192.0.2.104",
                "192.0.2.105");
    }

    @Test
    void whatIsNotInstalledIsNamed() throws IOException {
        var command = new ProcessBuilder(Packaged.LAUNCHER.toString(), "lab", "run", LEAST);
        command.environment().put("PATH", "/nowhere");
        var run = Packaged.run(command, new byte[0]);

        assertThat(run.err()).isEqualTo("netprobe lab: " + LEAST + " can't be run here: needs the program unshare "
                + "(package util-linux), which is not installed\n");
        assertThat(run.status()).isEqualTo(ExitStatus.LOCAL.code());
    }

    @Test
    void ordinaryUserBuildsItToo(@TempDir Path folder) throws IOException {
        var launcher = copyForAll(folder);
        var run = Packaged.run(new ProcessBuilder("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                launcher.toString(), "lab", "run", folder.resolve("least.toml").toString(), "--exec", "sh", "-c",
                "id -u; ip -brief address show eth0").directory(folder.toFile()), new byte[0]);
        if (run.status() == ExitStatus.LOCAL.code()) {
            throw new TestAbortedException(run.err());
        }

        assertThat(run.out()).startsWith("0\n").contains("192.0.2.10/24");
    }

    /** Such as root's home, where a checkout may be. */
    @Test
    void userOfAScenarioRunsNetprobeThatIsInAFolderClosedToOthers(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var jar = Files.copy(Path.of("target/netprobe.jar"), folder.resolve("netprobe.jar"));
        var scenario = Files.writeString(folder.resolve("user.toml"),
                Files.readString(Path.of(LEAST)).replaceFirst("\\[client]", "$0\nuser = \"nobody\""));
        var run = Packaged.run(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xlog:disable", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-cp", jar.toString(),
                "netprobe.Main", "lab", "run", scenario.toString(), "--exec", "sh", "-c",
                "id -un; netprobe pton --short ::1"), new byte[0]);
        if (run.status() == ExitStatus.LOCAL.code()) {
            throw new TestAbortedException(run.err());
        }

        assertThat(run.out()).as(run.err()).isEqualTo("nobody\n00000000000000000000000000000001\n");
    }

    /** What belongs to root's home may be closed to others. */
    private static Path copyForAll(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("target"));
        var copies = Map.of(Packaged.LAUNCHER, "netprobe", Path.of("target/netprobe.jar"), "target/netprobe.jar",
                Path.of(LEAST), "least.toml");
        for (var copy : copies.entrySet()) {
            Files.copy(copy.getKey(), folder.resolve(copy.getValue()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return folder.resolve("netprobe");
    }

    private static Run lab(String... arguments) throws IOException {
        return Packaged.run(Stream.concat(Stream.of("lab"), Stream.of(arguments)).toArray(String[]::new));
    }
}
