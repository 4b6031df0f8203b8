package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import netprobe.harness.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@code sockets} against ss(8), row by row and in every column, in a namespace full of sockets made by python3. */
class SocketsIT {

    private static final Path SCRIPT = Path.of("src/test/resources/oracle/sockets.py").toAbsolutePath();
    private static final Path JAR = Path.of("target/netprobe.jar");
    private static final List<String> SS = List.of("ss", "-H", "-a", "-n", "-p", "-e", "-t", "-u", "-w", "-x", "-M");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static Namespace host;
    private static Resident netprobe;
    private static Process world;

    @BeforeAll
    static void openSockets() throws IOException {
        host = Namespace.create();
        host.addInterface("eth0", "192.0.2.10/24", "2001:db8::10/64", "fe80::10/64");
        host.run("ip", "neighbour", "add", "192.0.2.99", "lladdr", "02:00:00:00:00:99", "dev", "eth0");
        netprobe = Resident.startIn(host);
        host.run("mkdir", "/run/world");
        world = host.command(Python.executable(), SCRIPT.toString(), "/run/world").redirectError(Redirect.INHERIT)
                .start();
        assertThat(world.inputReader(UTF_8).readLine()).isEqualTo("ready");
    }

    @AfterAll
    static void closeSockets() throws IOException {
        world.getOutputStream().close();
        netprobe.close();
        host.close();
    }

    @Test
    void everySocketIsShownAsSsShowsIt() throws IOException {
        List<SocketRow> rows = ss(SS);
        assertThat(rows).extracting(SocketRow::state).contains("LISTEN", "ESTAB", "TIME-WAIT", "CLOSE-WAIT",
                "FIN-WAIT-2",
                "SYN-SENT", "UNCONN");
        assertThat(rows).extracting(SocketRow::kind).contains("tcp", "udp", "raw", "u_str", "u_dgr", "u_seq");
        assertThat(netprobe("sockets", "--json")).containsExactlyElementsOf(rows);
    }

    @Test
    void ordinaryUserSeesWhatSsShowsHimAndHowMuchIsHidden() throws IOException {
        host.write("/run/netprobe.jar", Files.readAllBytes(JAR));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = concat(AS_NOBODY, java, "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED", "-jar",
                "/run/netprobe.jar", "sockets", "--json");
        Run run = Packaged.run(host.command(command), new byte[0]);
        assertThat(run.status()).as(run.err()).isZero();
        List<SocketRow> rows = ss(Stream.concat(AS_NOBODY.stream(), SS.stream()).toList());
        assertThat(rows(run)).containsExactlyElementsOf(rows);
        assertThat(rows).anyMatch(row -> row.local().equals("127.0.0.1:8101") && !row.processes().isEmpty());
        long hidden = run.objects().stream().filter(line -> line.path("processes").isEmpty())
                .map(line -> line.path("inode").asLong()).filter(inode -> inode != 0).distinct().count();
        assertThat(hidden).isPositive();
        assertThat(run.objects().getLast().path("notes").get(0).asText())
                .isEqualTo(hidden + " sockets belong to processes that this user may not look into");
    }

    /** What ss selects by its own language, netprobe selects by filters; of a single table or state ss leaves the column out. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"tcp listening|tcp|-t -u -l", "udp listening|udp|-t -u -l", "udp|udp|-t -u -a",
        "unix listening stream|u_str|-x -u -l state listening state time-wait", "mptcp|mptcp|-t -M -a",
        "tcp -6|tcp|-t -u -a -6", "tcp :8001|tcp|-t -u -a sport = :8001 or dport = :8001",
        "tcp 8001-8003 connected|tcp|-t -u state connected ( sport >= :8001 and sport <= :8003 ) or "
                + "( dport >= :8001 and dport <= :8003 )",
        "tcp 192.0.2.0/24|tcp|-t -u -a src 192.0.2.0/24 or dst 192.0.2.0/24",
        "tcp -4 connected|tcp|-t -u -4 state connected",
        "tcp time-wait close_wait|tcp|-t -u state time-wait state close-wait"})
    void filtersSelectAsThoseOfSs(String filters, String kind, String theirs) throws IOException {
        var command = new ArrayList<>(List.of("ss", "-H", "-n", "-p", "-e"));
        command.addAll(Arrays.asList(theirs.split(" ", -1)));
        List<SocketRow> rows = ss(command).stream().filter(row -> row.kind().equals(kind)).toList();
        assertThat(rows).isNotEmpty();
        assertThat(netprobe(concat(List.of("sockets", "--json"), filters.split(" ", -1))))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void processesAndUsersSelect() throws IOException {
        assertThat(netprobe("sockets", "--json", "user=nobody")).hasSize(4).allMatch(row -> !row.processes().isEmpty());
        assertThat(netprobe("sockets", "--json", "uid=65534", "process=python*", "listening")).hasSize(2);
        assertThat(netprobe.run("sockets", "process=nginx").status()).isEqualTo(4);
        assertThat(netprobe("sockets", "--json", "bound")).extracting(SocketRow::local)
                .containsExactly("127.0.0.1:8009");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"127.0.0.1:8001|this host only (loopback)",
        "0.0.0.0:8002|any host, by IPv4: 192.0.2.10 (eth0)",
        "[::]:8003|any host, by IPv4 and IPv6 (dual stack): 192.0.2.10 (eth0), 2001:db8::10 (eth0)",
        "[::]:8004|any host, by IPv6 alone (v6only): 2001:db8::10 (eth0)", "[::1]:8005|this host only (loopback)",
        "192.0.2.10:8006|'this network only (Documentation (TEST-NET-1), RFC 5737)'",
        "[::]:5303|any host, by IPv4 and IPv6 (dual stack): 192.0.2.10 (eth0), 2001:db8::10 (eth0)"})
    void listenerTellsWhoCanReachIt(String local, String words) throws IOException {
        List<JsonNode> lines = netprobe.run("sockets", "--json", local).objects();
        assertThat(lines).extracting(line -> line.path("reachable").asText()).contains(words);
    }

    @Test
    void nameOfAUnixSocketKeepsItsLineBreak() throws IOException {
        Run run = netprobe.run("sockets", "--json", "/run/world/line*");
        assertThat(run.objects()).extracting(line -> line.path("local_path").asText())
                .containsExactly("/run/world/line\nbreak");
        assertThat(netprobe.run("sockets", "--short", "/run/world/line*").out())
                .isEqualTo("unix stream /run/world/line\\u000abreak\n");
    }

    /** The name with a line break aside, which ss writes as it is. */
    private static List<SocketRow> ss(List<String> command) throws IOException {
        String output = host.run(command.toArray(String[]::new));
        return output.replaceAll("(?m)^u_str.*/line\nbreak.*\n", "").lines()
                .filter(line -> !line.startsWith("RTNETLINK"))
                .map(SocketRow::ofSs).sorted().toList();
    }

    private static List<SocketRow> netprobe(String... arguments) throws IOException {
        return rows(netprobe.run(arguments));
    }

    private static List<SocketRow> rows(Run run) {
        return run.objects().stream().filter(line -> !line.path("local_path").asText().contains("\n"))
                .map(SocketRow::ofNetprobe).sorted().toList();
    }

    private static String[] concat(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }
}
