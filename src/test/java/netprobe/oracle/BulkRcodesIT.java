package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.ScriptedServer;
import netprobe.harness.Run;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** Every response code a server may give, the extended ones of an OPT record too (RFC 6891): {@code bulk} says of each what dig says. */
class BulkRcodesIT {

    /** All that a header has room for, and those of an OPT record that have names, with some around them. */
    private static final int IN_ORDER = 30;
    private static final int DRAWN = 40;
    private static final int LARGEST = 0xfff;
    private static final int HEADER_BITS = 4;
    private static final int HEADER = 0xf;
    private static final int UDP_SIZE = 1232;

    /** What a name asks for: a code, and an OPT record with it or none. */
    private static final Pattern NAME = Pattern.compile("r(\\d+)(opt)?\\.codes\\.example");

    /** dig's name for a code, or its number for one that it has no name for. */
    private static final Pattern STATUS = Pattern.compile("status: (?:RESERVED|\\?)?(\\w+),");

    private final Random random = Seed.forCases("response codes");

    @TempDir
    private Path folder;

    private static Reply reply(Asked asked) {
        Matcher wanted = NAME.matcher(asked.name());
        if (!wanted.matches()) {
            return Reply.none();
        }
        int code = Integer.parseInt(wanted.group(1));
        Reply bare = Reply.rcode(code & HEADER);
        return wanted.group(2) == null
                ? bare
                : bare.with(message -> message.addRecord(new OPTRecord(UDP_SIZE, code >> HEADER_BITS, 0),
                        Section.ADDITIONAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libc", "portable"})
    void codesAreDigs(String engine) throws IOException {
        var names = new ArrayList<String>();
        for (int code = 0; code < IN_ORDER; code++) {
            names.add("r" + code + "opt.codes.example");
            if (code <= HEADER) {
                names.add("r" + code + ".codes.example");
            }
        }
        random.ints(DRAWN, IN_ORDER, LARGEST + 1).distinct()
                .forEach(code -> names.add("r" + code + "opt.codes.example"));
        Collections.shuffle(names, random);
        try (var server = ScriptedServer.start(BulkRcodesIT::reply)) {
            Run run = Packaged.run(names.stream().collect(joining("\n")).getBytes(UTF_8), "bulk", "--server",
                    server.text(), "--engine", engine);
            var mine = new TreeMap<String, String>();
            run.out().lines().map(line -> line.split(" ", -1)).forEach(words -> mine.put(words[0], words[3]));
            assertThat(run.out().lines()).hasSize(names.size());
            assertThat(mine).containsExactlyInAnyOrderEntriesOf(dig(names, server.server().port()));
        }
    }

    private Map<String, String> dig(List<String> names, int port) throws IOException {
        Path batch = Files.writeString(folder.resolve("batch"), String.join("\n", names));
        var process = new ProcessBuilder("dig", "@127.0.0.1", "-p", Integer.toString(port), "+noall", "+comments",
                "+tries=1", "+nocookie", "+nobadcookie", "+noednsnegotiation", "-f", batch.toString()).start();
        Matcher status = STATUS.matcher(new String(process.getInputStream().readAllBytes(), UTF_8));
        var codes = new TreeMap<String, String>();
        for (String name : names) {
            assertThat(status.find()).as(name).isTrue();
            String said = status.group(1);
            // dnsjava knows codes of TSIG too, and has a number for what has no name
            codes.put(name + '.', said.matches("\\d+")
                    ? Rcode.string(Integer.parseInt(said)).replace("RESERVED", "")
                    : said);
        }
        return codes;
    }
}
