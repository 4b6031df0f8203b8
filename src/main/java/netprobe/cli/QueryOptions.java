package netprobe.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.HeaderFlag;
import netprobe.dns.QueryForm;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.query.InquirySettings;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Padding;
import netprobe.query.InquirySettings.Retries;
import netprobe.query.InquirySettings.SecondThought;
import netprobe.tables.DnsRegistry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How {@code query} puts its questions. */
final class QueryOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final int MOST_TRIES = 100;
    private static final int MOST_PADDING = 1024;
    private static final int MOST_ID = 65_535;
    private static final int MOST_OPCODE = 15;

    private QueryOptions() {}

    static void add(CommandSpec spec) {
        flags(spec);
        EdnsOptions.add(spec);
        spec.addOption(CommonOptions.flag("Ask with the name's letters in random case, and see whether they come back.",
                "--mixed-case"));
        spec.addOption(CommonOptions.flag("Leave a truncated answer as it is, instead of asking again by TCP.",
                "--ignore-tc"));
        spec.addOption(CommonOptions.flag("Leave BADCOOKIE as the answer, instead of asking again with the right one.",
                "--keep-badcookie"));
        spec.addOption(CommonOptions.flag("Leave a refusal of EDNS as the answer, instead of asking again without.",
                "--keep-badvers"));
        spec.addOption(CommonOptions.flag("Ask HTTPS servers by POST, instead of GET.", "--post"));
        TsigOptions.add(spec);
        spec.addOption(CommonOptions.value("ADDR", "Ask from this address.", "--source", "-b").build());
        spec.addOption(CommonOptions.value("N",
                "Send a question N times by UDP when nothing comes back (default " + TRIES + ").", "--tries").build());
    }

    private static void flags(CommandSpec spec) {
        spec.addOption(CommonOptions.flag("Ask for no recursion: what the server knows itself.", "--no-rd"));
        spec.addOption(CommonOptions.flag("Set CD: the server need not validate.", "--cd"));
        spec.addOption(CommonOptions.flag("Set AD: say whether the answer is validated (the default).", "--ad"));
        spec.addOption(CommonOptions.flag("Leave AD clear.", "--no-ad"));
        spec.addOption(CommonOptions.flag("Set AA, which means nothing in a query.", "--aa"));
        spec.addOption(CommonOptions.flag("Set TC, which means nothing in a query.", "--tc"));
        spec.addOption(CommonOptions.flag("Set RA, which means nothing in a query.", "--ra"));
        spec.addOption(CommonOptions.flag("Set the reserved flag Z.", "--z"));
        spec.addOption(CommonOptions.value("N", "Send messages of this kind, such as NOTIFY or 4 (default QUERY).",
                "--opcode").build());
        spec.addOption(CommonOptions.value("N", "Send messages with this ID, instead of one at random.", "--id")
                .build());
    }

    static InquirySettings settings(ParseResult arguments, Supplier<TlsSettings> tls) throws UsageError {
        Duration timeout = CommonOptions.duration(arguments, "--timeout").orElse(TIMEOUT);
        int tries = CommonOptions.wholeNumber(arguments, "--tries", MOST_TRIES).orElse(TRIES);
        return new InquirySettings(form(arguments), new Retries(timeout, tries), habits(arguments),
                TsigOptions.key(arguments),
                source(arguments), tls);
    }

    private static Habits habits(ParseResult arguments) throws UsageError {
        Padding padding = CommonOptions.wholeNumber(arguments, "--padding", MOST_PADDING)
                .map(block -> new Padding(block, true)).orElse(Padding.RECOMMENDED);
        return new Habits(!CommonOptions.isSet(arguments, "--no-cookie"), padding,
                CommonOptions.isSet(arguments, "--keepalive"), CommonOptions.isSet(arguments, "--mixed-case"),
                secondThoughts(arguments), CommonOptions.isSet(arguments, "--post"));
    }

    private static Set<SecondThought> secondThoughts(ParseResult arguments) {
        var settling = EnumSet.allOf(SecondThought.class);
        Map.of("--ignore-tc", SecondThought.TRUNCATED, "--keep-badcookie", SecondThought.BADCOOKIE, "--keep-badvers",
                SecondThought.REFUSED_EDNS).forEach((option, thought) -> {
                    if (CommonOptions.isSet(arguments, option)) {
                        settling.remove(thought);
                    }
                });
        return settling;
    }

    private static QueryForm form(ParseResult arguments) throws UsageError {
        Set<HeaderFlag> flags = EnumSet.noneOf(HeaderFlag.class);
        set(flags, HeaderFlag.RD, !CommonOptions.isSet(arguments, "--no-rd"));
        set(flags, HeaderFlag.AD, !CommonOptions.isSet(arguments, "--no-ad"));
        set(flags, HeaderFlag.CD, CommonOptions.isSet(arguments, "--cd") || ValidationOptions.isWanted(arguments));
        set(flags, HeaderFlag.AA, CommonOptions.isSet(arguments, "--aa"));
        set(flags, HeaderFlag.Z, CommonOptions.isSet(arguments, "--z"));
        set(flags, HeaderFlag.TC, CommonOptions.isSet(arguments, "--tc"));
        set(flags, HeaderFlag.RA, CommonOptions.isSet(arguments, "--ra"));
        OptionalInt id = CommonOptions.numberFromZero(arguments, "--id", MOST_ID).map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        return new QueryForm(flags, EdnsOptions.form(arguments), opcode(arguments), id);
    }

    private static int opcode(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, "--opcode");
        if (text.isEmpty()) {
            return 0;
        }
        OptionalInt named = DnsRegistry.OPCODES.number(text.get());
        OptionalInt number = named.isPresent() ? named : DnsRegistry.OPCODES.number("RESERVED" + text.get());
        if (number.isEmpty() || number.getAsInt() > MOST_OPCODE) {
            throw UsageError.badValue("--opcode", text.get(),
                    "a kind such as QUERY, NOTIFY or UPDATE, or a number to 15");
        }
        return number.getAsInt();
    }

    private static void set(Set<HeaderFlag> flags, HeaderFlag flag, boolean on) {
        if (on) {
            flags.add(flag);
        }
    }

    private static Optional<IpAddress> source(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, "--source");
        Optional<IpAddress> source = text.flatMap(AddressText::ptonScoped);
        if (text.isPresent() && source.isEmpty()) {
            throw UsageError.badValue("--source", text.get(),
                    "an address of this host; the port is the kernel's to choose, at random");
        }
        return source;
    }
}
