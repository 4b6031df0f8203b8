package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.dns.DomainName;
import netprobe.dns.EdnsForm;
import netprobe.dns.EdnsForm.OptionData;
import netprobe.dns.Exchange;
import netprobe.dns.HeaderFlag;
import netprobe.dns.Heard;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.dns.TypeName;
import netprobe.model.AddressText;
import netprobe.model.DnsTransport;
import netprobe.model.Result;
import netprobe.oracle.RecordZone.Entry;
import netprobe.render.DigLayout;
import netprobe.render.DigRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Records of every type, from the three authoritative servers of Debian, are presented as dig and kdig present them. */
class RecordTypesIT {

    private static final EdnsForm EDNS = EdnsForm.PLAIN;
    private static final QueryForm AS_DIG = new QueryForm(Set.of(HeaderFlag.RD, HeaderFlag.AD), Optional.of(EDNS));
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int RECORDS_OF_A_TYPE = 6;
    private static final int LEAST_COMMON_TO_KDIG = 200;
    private static final Set<String> OF_OWN_FORM = Set.of("NID", "L64", "CERT", "SIG");
    private static final Pattern NUMBER = Pattern.compile("\\\\(\\d{3})");

    @TempDir
    private static Path folder;
    private static List<Entry> entries = List.of();
    private static final Map<ZoneServer.Kind, ZoneServer> SERVERS = new EnumMap<>(ZoneServer.Kind.class);

    /** What BIND says, asked once for all layouts. */
    private static final Map<Entry, Heard> HEARD = new HashMap<>();

    /** BIND reads the zone as text, the others what it makes of it. */
    @BeforeAll
    static void serve() throws IOException {
        entries = new RecordZone(Seed.forCases("record types")).entries(RECORDS_OF_A_TYPE);
        start(ZoneServer.Kind.BIND, RecordZone.HEAD + entries.stream().map(Entry::line).collect(joining()));
        String generic = RecordZone.HEAD + generic();
        start(ZoneServer.Kind.KNOT, generic);
        start(ZoneServer.Kind.NSD, generic);
    }

    private static void start(ZoneServer.Kind kind, String zone) throws IOException {
        SERVERS.put(kind, ZoneServer.start(kind, Files.createDirectory(folder.resolve(kind.name())), zone));
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(ZoneServer::close);
    }

    /** The zone in the form of RFC 3597, which all servers read whether they know the types or not. */
    private static String generic() {
        var zone = new StringBuilder();
        for (Entry entry : entries) {
            Heard heard =
                    ask(Objects.requireNonNull(SERVERS.get(ZoneServer.Kind.BIND)), entry, AS_DIG, DnsTransport.TCP);
            Message message = heard.message().orElseThrow(() -> new AssertionError(entry + ": " + heard));
            for (Record record : message.getSection(Section.ANSWER)) {
                byte[] data = record.rdataToWireCanonical();
                zone.append(entry.owner()).append(" IN TYPE").append(record.getType()).append(" \\# ")
                        .append(data.length).append(' ').append(HexFormat.of().formatHex(data)).append('\n');
            }
        }
        return zone.toString();
    }

    @ParameterizedTest
    @EnumSource(ZoneServer.Kind.class)
    void recordsLookAsInDig(ZoneServer.Kind kind) throws IOException {
        ZoneServer server = Objects.requireNonNull(SERVERS.get(kind));
        for (DnsTransport transport : List.of(DnsTransport.UDP, DnsTransport.TCP)) {
            assertThat(mine(server, transport)).hasSizeGreaterThan(entries.size() / 2)
                    .isEqualTo(dig(server, transport));
        }
    }

    /** Every record by the words that change how records are laid out. */
    @ParameterizedTest
    @ValueSource(strings = {"multiline", "nocrypto", "nocrypto multiline", "rrcomments", "norrcomments multiline",
        "split=13", "split=16 multiline", "nosplit", "nosplit multiline", "noclass", "nottlid", "noclass nottlid",
        "noclass nottlid multiline", "ttlunits", "expandaaaa", "rrcomments nocrypto nosplit", "short",
        "short multiline",
        "short rrcomments"})
    void recordsAreLaidOutAsInDig(String words) throws IOException {
        ZoneServer server = Objects.requireNonNull(SERVERS.get(ZoneServer.Kind.BIND));
        boolean isShort = words.startsWith("short");
        DigLayout layout = isShort ? DigLayout.USUAL.shortened() : with(with(DigLayout.USUAL, "noall"), "answer");
        for (String word : words.replaceFirst("^short ?", "").split(" ", -1)) {
            layout = word.isEmpty() ? layout : with(layout, word);
        }
        var mine = new StringBuilder();
        var renderer = new DigRenderer(ZoneId.of("UTC"), layout);
        for (Entry entry : entries) {
            Heard heard = HEARD.computeIfAbsent(entry, asked -> ask(server, asked, AS_DIG, DnsTransport.TCP));
            renderer.render(new Result("query", entry.owner(), heard.took(), Optional.of(heard.reply()),
                    heard.failure(), List.of()), mine, new StringBuilder());
        }
        Path batch = folder.resolve("batch");
        Files.writeString(batch, entries.stream().map(RecordTypesIT::words).collect(joining("\n")));
        var command = new ArrayList<>(List.of("dig", "@127.0.0.1", "-p", Integer.toString(server.port()), "+tcp",
                "+keepopen"));
        command.addAll(isShort ? List.of() : List.of("+noall", "+answer"));
        List.of(words.split(" ", -1)).forEach(word -> command.add('+' + word));
        command.addAll(List.of("-f", batch.toString()));
        assertThat(mine.toString().lines()).hasSizeGreaterThanOrEqualTo(entries.size() / 2).containsExactlyElementsOf(
                run(command.toArray(String[]::new)).lines().filter(line -> !line.startsWith(";; Warning, split"))
                        .toList());
    }

    private static DigLayout with(DigLayout layout, String word) {
        return layout.with(word).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(ZoneServer.Kind.class)
    void recordsLookAsInKdig(ZoneServer.Kind kind) throws IOException {
        ZoneServer server = Objects.requireNonNull(SERVERS.get(kind));
        Map<String, String> theirs = bare(kdig(server));
        Map<String, String> mine = bare(mine(server, DnsTransport.UDP));
        mine.keySet().retainAll(theirs.keySet());
        assertThat(mine).hasSizeGreaterThan(LEAST_COMMON_TO_KDIG).containsExactlyInAnyOrderEntriesOf(theirs);
    }

    /** Whole messages of many kinds, but for what is never the same twice: the ID, the time, and how long it took. */
    @ParameterizedTest
    @EnumSource(ZoneServer.Kind.class)
    void messagesLookAsInDig(ZoneServer.Kind kind) throws IOException {
        ZoneServer server = Objects.requireNonNull(SERVERS.get(kind));
        for (Entry asked : List.of(new Entry("types.example.", "SOA", ""), new Entry("nothing.types.example.", "A", ""),
                new Entry("ns.types.example.", "TXT", ""), new Entry("example.org.", "A", ""),
                new Entry("x.local.", "A", ""), new Entry("rrsig-0.types.example.", "ANY", ""),
                new Entry("smimea-0.types.example.", "SMIMEA", ""), new Entry("x.dname-0.types.example.", "A", ""))) {
            assertThat(shown(server, asked, AS_DIG)).isEqualTo(digged(server, asked));
            assertThat(shown(server, asked, AS_DIG.with(Optional.empty()))).isEqualTo(digged(server, asked, "+noedns"));
            var options = new EdnsForm(0, EdnsForm.UDP_SIZE, true, List.of(new OptionData(3, ""),
                    new OptionData(8, "00011800c00002"), new OptionData(9, ""), new OptionData(12, "000000")));
            assertThat(shown(server, asked, AS_DIG.with(Optional.of(options)))).isEqualTo(digged(server, asked,
                    "+dnssec", "+nsid", "+subnet=192.0.2.0/24", "+expire", "+ednsopt=12:000000"));
        }
    }

    private static String shown(ZoneServer server, Entry entry, QueryForm form) {
        Heard heard = ask(server, entry, form, DnsTransport.TCP);
        var out = new StringBuilder();
        new DigRenderer(ZoneId.of("UTC")).render(new Result("query", entry.owner(), heard.took(),
                Optional.of(heard.reply()), heard.failure(), List.of()), out, new StringBuilder());
        return withoutChance(out.toString());
    }

    private static String digged(ZoneServer server, Entry entry, String... options) throws IOException {
        var command = new ArrayList<>(List.of("dig", "+nocmd", "+tcp", "+nocookie", "@127.0.0.1", "-p",
                Integer.toString(server.port())));
        command.addAll(List.of(options));
        command.addAll(List.of(entry.owner(), entry.type()));
        return withoutChance(run(command.toArray(String[]::new)));
    }

    private static String withoutChance(String message) {
        return message.replaceFirst("(id: )\\d+", "$1").replaceFirst("(Query time: )\\d+", "$1")
                .replaceFirst("(WHEN: ).*", "$1");
    }

    /**
     * Owner, class and type with the data, without the freedoms of presentation: kdig escapes more characters, splits nothing, and has fewer names
     * for types; it writes {@code ::102:304} for {@code ::1.2.3.4}, {@code dohpath} for {@code key7}, {@code 0.00m} for {@code 0m} and all
     * digits of a locator.
     */
    private static Map<String, String> bare(List<String> records) {
        var bare = new HashMap<String, String>();
        for (String record : records) {
            String[] words = record.split(" ", 5);
            boolean isFree = words.length < 5 || OF_OWN_FORM.contains(words[3]) || words[4].equals("::1.2.3.4")
                    || words[4].equals("::102:304");
            if (!isFree) {
                bare.put(unescaped(words[0]) + ' ' + words[3],
                        unescaped(words[4]).replace(" ", "")
                                .replace("dohpath", "key7").replace("0.00m", "0m").toLowerCase(Locale.ROOT));
            }
        }
        return bare;
    }

    private static String unescaped(String text) {
        String characters = NUMBER.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1)))));
        return characters.replaceAll("[\\\\\"]", "");
    }

    /** Each record in one line, words apart by one space. */
    private static List<String> mine(ZoneServer server, DnsTransport transport) {
        var lines = new ArrayList<String>();
        for (Entry entry : entries) {
            ask(server, entry, AS_DIG, transport).reply().message().stream()
                    .flatMap(message -> message.answer().stream())
                    .map(record -> String.join(" ", record.name(), Long.toString(record.ttl()), record.dclass(),
                            record.type(), record.rdata()).stripTrailing())
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Heard ask(ZoneServer server, Entry entry, QueryForm form, DnsTransport transport) {
        var address = new Server(AddressText.pton("127.0.0.1").orElseThrow(), server.port());
        var question = new Question(DomainName.of(Name.fromConstantString(entry.owner())),
                TypeName.parse(entry.type()).orElseThrow());
        return transport == DnsTransport.UDP
                ? Exchange.askWhole(question, form, address, PATIENCE)
                : Exchange.ask(question, form, address, transport, PATIENCE);
    }

    private static List<String> dig(ZoneServer server, DnsTransport transport) throws IOException {
        Path batch = folder.resolve("batch");
        Files.writeString(batch, entries.stream().map(RecordTypesIT::words).collect(joining("\n")));
        return records(run("dig", "@127.0.0.1", "-p", Integer.toString(server.port()), "+noall", "+answer",
                transport == DnsTransport.TCP ? "+tcp" : "+notcp", "-f", batch.toString()));
    }

    private static List<String> kdig(ZoneServer server) throws IOException {
        var command =
                new ArrayList<>(List.of("kdig", "@127.0.0.1", "-p", Integer.toString(server.port()), "+noidn", "+tcp",
                        "+noall", "+answer"));
        entries.forEach(entry -> command.addAll(List.of(words(entry).split(" "))));
        return records(run(command.toArray(String[]::new)));
    }

    private static String words(Entry entry) {
        return entry.owner() + ' ' + entry.type();
    }

    private static List<String> records(String output) {
        assertThat(output.lines().filter(line -> line.startsWith(";;"))).isEmpty();
        return output.lines().filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .map(line -> line.replaceFirst("^(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+", "$1 $2 $3 $4 ")
                        .stripTrailing())
                .toList();
    }

    private static String run(String... command) throws IOException {
        Process process = start(command);
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new TestAbortedException("can't run " + command[0] + ": " + missing.getMessage());
        }
    }
}
