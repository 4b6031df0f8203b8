package netprobe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import netprobe.dns.ClassName;
import netprobe.dns.TypeName;
import netprobe.model.AddressText;
import netprobe.model.ExitStatus;
import netprobe.query.Inquiry;
import netprobe.query.InquirySettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code query}: what name servers answer. */
final class QueryCommand extends Command {

    private static final String SERIAL = "--serial";
    private static final String FILE = "--file";
    private static final Pattern BYTE = Pattern.compile("[0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
    private static final int MOST_ROUNDS = 1_000_000_000;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    QueryCommand() {
        super(CommandName.QUERY);
    }

    @Override
    String operandLabel() {
        return "NAME [TYPE...] [@SERVER...]";
    }

    @Override
    String operandDescription() {
        return "Names, types such as MX or TYPE65280, and servers: @ADDRESS, @ADDRESS#PORT, @NAME, @tls://…, @https://…, @tcp://… or @udp://…; "
                + "each name with each type goes to each server. No name, or -: one request a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }

    @Override
    List<String> description() {
        return List.of(
                "Asks name servers, and shows what they answer: records, flags, EDNS, extended errors, times and sizes, over UDP, TCP, TLS (DoT) and "
                        + "HTTPS (DoH).",
                "Without a type, those are asked for that the name suggests: A and AAAA, PTR of an address, SRV of _sip._tcp, TXT of _dmarc and so "
                        + "on. Without a server, those of resolv.conf are asked, each of them. A name that looks like a type is written with its final "
                        + "dot.",
                "What users of dig type is understood too: +short, +tcp, +dnssec, +norec, +bufsize=, +subnet=, -x, -t, -p and others.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe query www.python.org", "its addresses, as the servers of resolv.conf tell them",
                "netprobe query google.com aaaa txt @127.0.0.1", "two types, from one server",
                "netprobe query -v --do www.python.org aaaa", "everything, signatures included",
                "netprobe query --format dig -x 192.0.2.1", "the name of an address, shown as dig does");
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    List<String> translated(List<String> arguments) throws UsageError {
        return DigWords.translate(arguments);
    }

    @Override
    void addOptions(CommandSpec spec) {
        spec.addOption(repeatable("TYPE", "Ask for this type, such as MX or TYPE65280.", "--type", "-t"));
        spec.addOption(CommonOptions.value("CLASS", "Ask in this class, such as CH (default IN).", "--class", "-c")
                .build());
        spec.addOption(repeatable("NAME", "Ask for this name, whatever it looks like.", "--name", "-q"));
        spec.addOption(repeatable("ADDR", "Ask for the names of this address (PTR).", "--reverse", "-x"));
        spec.addOption(CommonOptions.value("FILE", "Read requests from FILE, as from standard input.", FILE, "-f")
                .build());
        SearchList.addOptions(spec);
        QueryServers.addOptions(spec);
        QueryOptions.add(spec);
        ValidationOptions.add(spec);
        TlsOptions.addTrust(spec);
        TlsOptions.addPins(spec);
        CommonOptions.addFamily(spec);
        QueryOutput.addOptions(spec);
        spec.addOption(CommonOptions.value("N",
                "With type IXFR, the serial number of the zone as it is known; the same as IXFR=N.", SERIAL).build());
        spec.addOption(CommonOptions.value("N", "Ask N times, and sum up.", "--repeat").build());
        spec.addOption(CommonOptions.value("TIME", "With --repeat, ask again after TIME (default 1s).", "--interval")
                .build());
        CommonOptions.addVerbose(spec);
        CommonOptions.addLimits(spec);
    }

    private static OptionSpec repeatable(String label, String description,
            String... names) {
        return CommonOptions.value(label, description + " May be given again.", names).type(List.class)
                .auxiliaryTypes(String.class).build();
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        Limits limits = CommonOptions.limits(arguments);
        var output = new Output(console, QueryOutput.renderer(arguments, console));
        var servers = QueryServers.of(arguments);
        QueryWords words = words(arguments, servers, console);
        OperandSource source = source(arguments, words, console);
        InquirySettings settings = QueryOptions.settings(arguments, TlsOptions.lazily(arguments, console));
        try (var inquiry = new Inquiry(settings)) {
            var job = new QueryJob(inquiry::ask, ValidationOptions.judge(arguments), console.nanoClock());
            if (words.types().stream().anyMatch(QueryTransfers::isTransfer)) {
                return new QueryTransfers(settings, job,
                        new QueryTransfers.Plan(serial(arguments), limits.deadline()), output, console.nanoClock())
                        .run(new QueryOperands(source.operands(output::flush), source.isStream(), words, servers));
            }
            Optional<QueryRounds.Plan> rounds = rounds(arguments, limits, source);
            if (rounds.isPresent()) {
                var requests = new ArrayList<QueryRequest>();
                new QueryOperands(source.operands(() -> {}), source.isStream(), words, servers)
                        .forEachRemaining(requests::add);
                var repeated = new QueryRounds(job, output, rounds.get());
                console.atInterrupt().accept(repeated::end);
                return repeated.run(requests);
            }
            if (limits.deadline().isEmpty() && isOneQuestion(source, words)) {
                // in this thread, since most people ask for one thing, and threads take their time to start
                return new OperandLoop<>(job, output, true)
                        .run(new QueryOperands(source.operands(() -> {}), false, words, servers));
            }
            // how long one question may take is the inquiry's business, which knows what it has tried by then
            return new ParallelLoop<>(job, output, new Limits(Optional.empty(), limits.deadline(), limits.jobs()))
                    .run(() -> new QueryOperands(source.operands(() -> {}), source.isStream(), words, servers),
                            source.isStream());
        }
    }

    private static boolean isOneQuestion(OperandSource source, QueryWords words) {
        return source instanceof OperandSource.Given(var names) && names.size() == 1 && words.types().size() == 1
                && words.servers().size() == 1;
    }

    private static Optional<QueryRounds.Plan> rounds(ParseResult arguments, Limits limits, OperandSource source)
            throws UsageError {
        Optional<Integer> rounds = CommonOptions.wholeNumber(arguments, "--repeat", MOST_ROUNDS);
        Optional<Duration> interval = CommonOptions.duration(arguments, "--interval");
        if (interval.isPresent() && rounds.isEmpty()) {
            throw new UsageError("--interval: expected --repeat with it");
        }
        if (rounds.isPresent() && source.isStream()) {
            throw new UsageError("--repeat: expected names on the command line with it");
        }
        return rounds.map(number -> new QueryRounds.Plan(number, interval.orElse(INTERVAL), limits.deadline(),
                limits.jobs()));
    }

    /** RFC 1982's numbers are of 32 bits. */
    private static OptionalLong serial(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, SERIAL);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean digits = text.get().matches("[0-9]{1,10}");
        long number = digits ? Long.parseLong(text.get()) : -1;
        if (number < 0 || number > 0xffff_ffffL) {
            throw UsageError.badValue(SERIAL, text.get(), "a serial number from 0 to 4294967295");
        }
        return OptionalLong.of(number);
    }

    /** What the command line says of all questions. */
    private static QueryWords words(ParseResult arguments, QueryServers servers, Console console) throws UsageError {
        QueryWords typed = QueryWords.of(operands(arguments));
        var types = new ArrayList<>(typed.types());
        for (String type : repeated(arguments, "--type")) {
            types.add(number(TypeName.parse(type), "--type", type, "a type such as MX or TYPE65280"));
        }
        Optional<String> dclass = CommonOptions.text(arguments, "--class");
        OptionalInt classNumber = dclass.isEmpty()
                ? typed.dclass()
                : OptionalInt.of(number(ClassName.parse(dclass.get()), "--class", dclass.get(),
                        "a class such as IN, CH or CLASS32"));
        var asked = new ArrayList<>(typed.servers());
        asked.addAll(repeated(arguments, "--server"));
        servers.check(asked);
        return new QueryWords(typed.names(), types, classNumber,
                asked.isEmpty() ? QueryServers.ofThisHost(console) : asked, SearchList.of(arguments, console));
    }

    private static int number(OptionalInt known, String option, String text, String expected) throws UsageError {
        if (known.isEmpty()) {
            throw UsageError.badValue(option, text, expected);
        }
        return known.getAsInt();
    }

    private static List<String> repeated(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }

    /** The names of the command line; without any, or with {@code -} alone, lines of standard input. */
    private static OperandSource source(ParseResult arguments, QueryWords words, Console console) throws UsageError {
        var names = new ArrayList<String>();
        words.names().stream().filter(name -> !name.equals("-")).forEach(names::add);
        names.addAll(repeated(arguments, "--name"));
        for (String address : repeated(arguments, "--reverse")) {
            names.add(reversed(address));
        }
        Optional<String> file = CommonOptions.text(arguments, FILE).filter(name -> !name.equals("-"));
        if (file.isPresent() && !names.isEmpty()) {
            throw new UsageError(FILE + ": expected no names beside it");
        }
        InputStream in = file.isPresent() ? opened(file.get()) : console.in();
        return names.isEmpty() ? new OperandSource.Lines(in, true) : new OperandSource.Given(names);
    }

    /** The name of an address, or, of the first bytes of an IPv4 address, of their zone. */
    private static String reversed(String address) throws UsageError {
        if (AddressText.ptonScoped(address).isPresent()) {
            return address;
        }
        List<String> bytes = Arrays.asList(address.split("\\.", -1));
        if (bytes.size() > 3 || !bytes.stream().allMatch(part -> BYTE.matcher(part).matches())) {
            throw UsageError.badValue("--reverse", address, "an IPv4 or IPv6 address, or the beginning of an IPv4 one");
        }
        return String.join(".", bytes.reversed()) + ".in-addr.arpa.";
    }

    private static InputStream opened(String file) throws UsageError {
        try {
            return Files.newInputStream(Path.of(file));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UsageError(FILE + " " + file + ": can't be read");
        }
    }
}
