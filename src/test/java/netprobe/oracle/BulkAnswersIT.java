package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import netprobe.harness.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code bulk} says of a mixed list is what dig says of each of its names: every type of record, aliases, names and types that don't exist, answers that
 * don't fit into a datagram, signed and unsigned, from BIND.
 */
class BulkAnswersIT {

    private static final int RECORDS_OF_A_TYPE = 3;
    private static final List<String> TYPES = List.of("A", "AAAA", "MX", "TXT", "CNAME", "NS");

    private final Random random = Seed.forCases("bulk answers");

    @TempDir
    private Path folder;

    private String mixed = "";
    private List<String> list = List.of();

    /** Chains of aliases, some of which lead nowhere, out of the zone or in a circle; large sets; names that have another type. */
    @BeforeEach
    void draw() {
        var zone = new StringBuilder();
        var asked = new ArrayList<String>();
        for (RecordZone.Entry entry : new RecordZone(random).entries(RECORDS_OF_A_TYPE)) {
            zone.append(entry.line());
            asked.add(entry.owner() + ' ' + entry.type());
            asked.add(entry.owner() + ' ' + TYPES.get(random.nextInt(TYPES.size())));
        }
        for (int chain = 0; chain < 40; chain++) {
            int length = 1 + random.nextInt(8);
            for (int link = 0; link < length; link++) {
                zone.append("c%d-%d CNAME c%d-%d%n".formatted(chain, link, chain, link + 1));
            }
            zone.append(switch (chain % 4) {
                case 0 -> "c%d-%d A 192.0.2.%d%n".formatted(chain, length, chain);
                case 1 -> "c%d-%d CNAME outside.example.net.%n".formatted(chain, length);
                case 2 -> "c%d-%d CNAME c%d-0%n".formatted(chain, length, chain);
                default -> "";
            });
            asked.add("c%d-0.types.example %s".formatted(chain, TYPES.get(random.nextInt(TYPES.size()))));
        }
        for (int large = 0; large < 20; large++) {
            for (int each = 0; each < 8 + random.nextInt(20); each++) {
                zone.append("l%d TXT \"%s\"%n".formatted(large, "x".repeat(random.nextInt(1, 250)) + each));
            }
            asked.add("L%d.Types.Example txt".formatted(large));
            asked.add("nothing%d.types.example".formatted(large));
            asked.add("elsewhere%d.example AAAA".formatted(large));
        }
        Collections.shuffle(asked, random);
        mixed = zone.toString();
        list = asked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"libc", "portable"})
    void answersAreDigs(String engine) throws IOException {
        try (var server = ZoneServer.start(ZoneServer.Kind.BIND, folder, RecordZone.HEAD + mixed)) {
            compare(server.port(), List.of("--engine", engine), List.of());
        }
    }

    @Test
    void signedAnswersAreDigs() throws IOException, InterruptedException {
        String plain = RecordZone.HEAD + mixed.lines().filter(line -> line.startsWith("c") && line.contains("-")
                || line.startsWith("l")).filter(line -> !line.contains(".types.example. "))
                .collect(joining("\n", "", "\n"));
        try (var server = ZoneServer.start(ZoneServer.Kind.BIND, folder, signed(plain))) {
            compare(server.port(), List.of("--do"), List.of("+dnssec"));
        }
    }

    private String signed(String zone) throws IOException, InterruptedException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Path plain = Files.writeString(keys.resolve("plain"), zone);
        for (String command : List.of("dnssec-keygen -q -K %s -a ECDSAP256SHA256 -f KSK types.example",
                "dnssec-signzone -S -z -q -O full -K %1$s -d %1$s -o types.example -f %1$s/signed " + plain)) {
            var process = new ProcessBuilder(command.formatted(keys).split(" ", -1)).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
        return Files.readString(keys.resolve("signed"));
    }

    private void compare(int port, List<String> options, List<String> words) throws IOException {
        var arguments = new ArrayList<>(List.of("bulk", "--server", "127.0.0.1#" + port));
        arguments.addAll(options);
        Run run = Packaged.run(String.join("\n", list).getBytes(UTF_8), arguments.toArray(String[]::new));
        Set<String> mine = run.out().lines().collect(toSet());
        var theirs = new TreeSet<String>();
        for (List<String> answer : dig(port, words).values()) {
            theirs.addAll(answer);
        }
        assertThat(mine).hasSizeGreaterThan(list.size() / 2);
        assertThat(without(theirs, mine)).as("missing").isEmpty();
        assertThat(without(mine, theirs)).as("too many").isEmpty();
        assertThat(run.err()).contains(Integer.toString(list.size()));
    }

    private static Set<String> without(Set<String> lines, Set<String> others) {
        var rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }

    /** Of each line of the list what dig says, in the form of bulk. */
    private Map<Integer, List<String>> dig(int port, List<String> words) throws IOException {
        Path batch = Files.writeString(folder.resolve("batch"), list.stream()
                .map(line -> line.contains(" ") ? line : line + " A").collect(joining("\n", "", "\n")));
        var command = new ArrayList<>(List.of("dig", "@127.0.0.1", "-p", Integer.toString(port), "+noall", "+comments",
                "+question", "+answer", "+nottlid", "+noclass"));
        command.addAll(words);
        command.addAll(List.of("-f", batch.toString()));
        var process = new ProcessBuilder(command).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        int[] heads = IntStream.range(0, lines.size()).filter(at -> lines.get(at).contains("->>HEADER<<-")).toArray();
        assertThat(heads).hasSize(list.size());
        var answers = new TreeMap<Integer, List<String>>();
        for (int at = 0; at < heads.length; at++) {
            answers.put(at, answer(lines.subList(heads[at], at + 1 < heads.length ? heads[at + 1] : lines.size())));
        }
        return answers;
    }

    private static List<String> answer(List<String> lines) {
        String status = lines.getFirst().replaceFirst(".*status: ([A-Z]+).*", "$1");
        var said = new ArrayList<>(lines.stream().filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .map(line -> line.replaceFirst("\\s+", " ").replaceFirst("^(\\S+ \\S+)\\s+", "$1 ")).toList());
        String asked = lines.stream().filter(line -> line.matches(";[^;].*\\sIN\\s+\\S+")).findFirst().orElseThrow()
                .replaceFirst("^;(\\S+)\\s+IN\\s+", "$1 ");
        if (said.isEmpty() || !status.equals("NOERROR")) {
            said.add(asked + " ; " + status);
        }
        return said;
    }
}
