package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.harness.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares names on a host with real servers and real files: each difference is found with its place, and none where there is none. */
class CompareIT {

    private static final Map<String, String> FAMILIES =
            Map.of("AF_INET", "A", "AF_INET6", "AAAA", "AF_UNSPEC", "both");

    private static Namespace world;
    private static Resident netprobe;
    private static Python python;

    @BeforeAll
    static void start() throws IOException {
        world = CompareWorld.create();
        configure(List.of("1"), "");
        netprobe = Resident.startIn(world);
        python = Python.startIn(world);
    }

    @AfterAll
    static void stop() throws IOException {
        try (var _ = world; var _ = netprobe) {
            python.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/oracle/compare.psv", delimiter = '|', emptyValue = "", nullValues = "none")
    void eachDifferenceHasItsReason(String what, String asked, String servers, String files, String found, int status)
            throws IOException {
        configure(List.of(servers.split(" ")), files);

        Run json = run(netprobe, "--json", asked);
        Run lines = run(netprobe, "--short", asked);

        JsonNode comparison = json.objects().getFirst();
        assertThat(differences(comparison)).as(what).isEqualTo(found.replaceAll("@(\\d)", "10.53.0.$1:53"));
        assertThat(List.of(json.status(), lines.status())).as(what).containsOnly(status);
        assertThat(lines.lines()).hasSameSizeAs(comparison.get("differences"));
        var witnessed = new Differences();
        new PathWitness(world, python).check(comparison, witnessed);
        witnessed.assertNone(1);
    }

    @ParameterizedTest
    @CsvSource({"java.net.preferIPv4Stack=true, jvm.ipv4-only AAAA java.net.preferIPv4Stack",
        "java.net.preferIPv6Addresses=system, ''",
        "jdk.net.hosts.file=/etc/hosts, jvm.hosts-file A /etc/hosts; jvm.hosts-file AAAA /etc/hosts"})
    void whatJavaIsToldIsNamed(String property, String found) throws IOException {
        configure(List.of("1"), "");
        try (var told = Resident.startIn(world, "-D" + property)) {
            assertThat(differences(run(told, "--json", "both.example").objects().getFirst())).isEqualTo(found);
        }
    }

    private static Run run(Resident netprobe, String form, String asked) throws IOException {
        return netprobe.run(Stream.concat(Stream.of("compare", form), Arrays.stream(asked.split(" ")))
                .toArray(String[]::new));
    }

    private static String differences(JsonNode comparison) {
        return StreamSupport.stream(comparison.get("differences").spliterator(), false)
                .map(each -> each.get("code").asText() + " " + FAMILIES.get(each.get("family").asText()) + " "
                        + each.path("where").asText(""))
                .map(String::strip).collect(Collectors.joining("; "));
    }

    private static void configure(List<String> servers, String lines) throws IOException {
        world.write("/etc/resolv.conf", servers.stream().map("nameserver 10.53.0.%s\n"::formatted)
                .collect(Collectors.joining()) + of("resolv", lines));
        world.write("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n" + of("hosts", lines));
        // the C library reads this one again only where it says so
        world.write("/etc/gai.conf", "reload yes\n" + of("gai", lines));
        String sources = of("nsswitch", lines);
        world.write("/etc/nsswitch.conf", sources.isEmpty() ? "hosts: files dns\n" : sources);
    }

    /** The lines of one file, from {@code file=line; file=line}. */
    private static String of(String file, String lines) {
        return Arrays.stream(lines.split("; ")).filter(line -> line.startsWith(file + "="))
                .map(line -> line.substring(file.length() + 1) + "\n").collect(Collectors.joining());
    }
}
