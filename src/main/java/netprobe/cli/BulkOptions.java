package netprobe.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.bulk.Compression;
import netprobe.bulk.Format;
import netprobe.bulk.run.BulkSettings;
import netprobe.bulk.run.BulkSettings.Asking;
import netprobe.bulk.run.BulkSettings.Engine;
import netprobe.bulk.run.BulkSettings.Engine.Kind;
import netprobe.bulk.run.BulkSettings.Form;
import netprobe.bulk.run.BulkSettings.Patience;
import netprobe.bulk.run.BulkSettings.Recovery;
import netprobe.bulk.run.BulkSettings.Wanted;
import netprobe.dns.TypeName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code bulk}, but for those of servers, pace and files. */
final class BulkOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int TRIES = 5;
    private static final int MOST_TRIES = 100;
    private static final int MOST_IN_FLIGHT = 10_000_000;
    private static final int MOST_SOCKETS = 10_000;
    private static final int MOST_THREADS = 256;

    private static final String TYPE = "--type";
    private static final String VERIFY = "--verify";
    private static final String FORMAT = "--format";
    private static final String COMPRESS = "--compress";
    private static final String ENGINE = "--engine";
    private static final List<String> FORMATS = List.of("text", "json", "raw");
    private static final List<String> COMPRESSIONS = List.of("none", "gzip", "zstd");
    private static final List<String> ENGINES = List.of("libc", "portable");

    private BulkOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("TYPE",
                "Ask for these types, such as A,AAAA,MX (default A), where a line names none. Of addresses, PTR. May be given again.",
                TYPE, "-t").type(List.class).auxiliaryTypes(String.class).build());
        BulkServers.add(spec);
        BulkFiles.add(spec);
        spec.addOption(CommonOptions.value("FORMAT", "Write text, json, or raw DNS messages (default text).", FORMAT)
                .completionCandidates(FORMATS).build());
        spec.addOption(CommonOptions.value("KIND",
                "Compress the output: gzip, zstd or none (default: what the output's suffix says, .gz or .zst).",
                COMPRESS).completionCandidates(COMPRESSIONS).build());
        spec.addOption(CommonOptions.flag("Write in the order of the list, and not as answers come.", "--ordered"));
        spec.addOption(CommonOptions.flag("Ask a question that comes again only once.", "--unique"));
        spec.addOption(CommonOptions.value("N%",
                "Ask a second server too, about N percent of the questions, and report where it says something else.",
                VERIFY).build());
        BulkPace.add(spec);
        addForm(spec);
        addEngine(spec);
        CommonOptions.addVerbose(spec);
    }

    private static void addForm(CommandSpec spec) {
        spec.addOption(
                CommonOptions.value("TIME", "Ask again after TIME without an answer, such as 500ms (default 2s).",
                        "--timeout").build());
        spec.addOption(CommonOptions.value("N", "Ask N times before giving up (default " + TRIES + ").", "--tries")
                .build());
        spec.addOption(CommonOptions.flag("Ask for no recursion: what the server knows itself.", "--no-rd"));
        spec.addOption(CommonOptions.flag("Set DO: send signatures along.", "--do"));
        spec.addOption(CommonOptions.flag("Ask without EDNS.", "--no-edns"));
    }

    private static void addEngine(CommandSpec spec) {
        spec.addOption(CommonOptions.value("NAME",
                "Ask by libc's system calls or by Java's portable ones (default libc, where it is there).", ENGINE)
                .completionCandidates(ENGINES).build());
        spec.addOption(CommonOptions.value("N",
                "Have at most N questions under way at once (default: as many as the servers can take).", "--in-flight")
                .build());
        spec.addOption(CommonOptions.value("N", "Ask from N sockets, each with a port of its own.", "--sockets")
                .build());
        spec.addOption(CommonOptions.value("N", "Ask in N threads.", "--threads").build());
    }

    static BulkSettings settings(ParseResult arguments, BulkFiles files, Asking asking) throws UsageError {
        return new BulkSettings(wanted(arguments, asking), asking, engine(arguments), output(arguments, files.output()),
                new Recovery(files.checkpoint(), CommonOptions.isSet(arguments, BulkFiles.RESUME)));
    }

    private static Wanted wanted(ParseResult arguments, Asking asking) throws UsageError {
        var types = new ArrayList<Integer>();
        for (String text : list(arguments, TYPE)) {
            types.add(type(text));
        }
        List<Integer> distinct = types.isEmpty()
                ? List.of(TypeName.parse("A").orElseThrow())
                : types.stream().distinct().toList();
        return new Wanted(distinct, CommonOptions.isSet(arguments, "--unique"), verified(arguments, asking));
    }

    private static int type(String text) throws UsageError {
        int type = TypeName.parse(text)
                .orElseThrow(() -> UsageError.badValue(TYPE, text, "a type such as MX or TYPE65280"));
        if (type == TypeName.AXFR || type == TypeName.IXFR) {
            throw new UsageError(TYPE + " " + text + ": whole zones are for netprobe query");
        }
        return type;
    }

    private static double verified(ParseResult arguments, Asking asking) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, VERIFY);
        if (text.isEmpty()) {
            return 0;
        }
        String number = text.get().endsWith("%") ? text.get().substring(0, text.get().length() - 1) : text.get();
        double percent = number.matches("[0-9]{1,3}(\\.[0-9]{1,9})?") ? Double.parseDouble(number) : 0;
        if (percent <= 0 || percent > 100) {
            throw UsageError.badValue(VERIFY, text.get(), "a share such as 5%, more than 0% and at most 100%");
        }
        if (asking.servers().size() < 2) {
            throw new UsageError(VERIFY + ": expected at least two servers to ask");
        }
        return percent / 100;
    }

    static Form form(ParseResult arguments) throws UsageError {
        boolean edns = !CommonOptions.isSet(arguments, "--no-edns");
        boolean signatures = CommonOptions.isSet(arguments, "--do");
        if (signatures && !edns) {
            throw new UsageError("--do and --no-edns exclude each other");
        }
        return new Form(edns, signatures, !CommonOptions.isSet(arguments, "--no-rd"));
    }

    static Patience patience(ParseResult arguments) throws UsageError {
        return new Patience(CommonOptions.duration(arguments, "--timeout").orElse(TIMEOUT),
                CommonOptions.wholeNumber(arguments, "--tries", MOST_TRIES).orElse(TRIES));
    }

    private static Engine engine(ParseResult arguments) throws UsageError {
        return new Engine(choice(arguments, ENGINE, ENGINES).map(Kind::valueOf),
                number(arguments, "--in-flight", MOST_IN_FLIGHT), number(arguments, "--sockets", MOST_SOCKETS),
                number(arguments, "--threads", MOST_THREADS));
    }

    private static OptionalInt number(ParseResult arguments, String option, int most) throws UsageError {
        return CommonOptions.wholeNumber(arguments, option, most).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static BulkSettings.Output output(ParseResult arguments, Optional<Path> file) throws UsageError {
        Compression compression = choice(arguments, COMPRESS, COMPRESSIONS).map(Compression::valueOf)
                .orElseGet(() -> file.map(BulkOptions::bySuffix).orElse(Compression.NONE));
        return new BulkSettings.Output(file, format(arguments), compression,
                CommonOptions.isSet(arguments, "--ordered"));
    }

    private static Compression bySuffix(Path file) {
        String name = file.toString();
        return name.endsWith(".gz") ? Compression.GZIP : name.endsWith(".zst") ? Compression.ZSTD : Compression.NONE;
    }

    private static Format format(ParseResult arguments) throws UsageError {
        Optional<Format> format = choice(arguments, FORMAT, FORMATS).map(Format::valueOf);
        boolean shortened = CommonOptions.isSet(arguments, "--short");
        if (format.isPresent() && shortened) {
            throw new UsageError(FORMAT + " and --short exclude each other");
        }
        return format.orElse(CommonOptions.isSet(arguments, "--json")
                ? Format.JSON
                : shortened ? Format.SHORT : Format.TEXT);
    }

    /** One of several words, as constants are spelled. */
    private static Optional<String> choice(ParseResult arguments, String option, List<String> words)
            throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, option);
        if (text.isPresent() && !words.contains(text.get())) {
            throw UsageError.badValue(option, text.get(), String.join(", ", words.subList(0, words.size() - 1)) + " or "
                    + words.getLast());
        }
        return text.map(word -> word.toUpperCase(Locale.ROOT));
    }

    /** The values of an option that takes several, with commas or by being given again. */
    static List<String> list(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.<String>of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1))).toList();
    }
}
