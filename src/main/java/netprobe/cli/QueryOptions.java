package netprobe.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.EdnsForm;
import netprobe.dns.EdnsForm.OptionData;
import netprobe.dns.HeaderFlag;
import netprobe.dns.QueryForm;
import netprobe.dns.TsigKey;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.query.InquirySettings;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Retries;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** How {@code query} puts its questions. */
final class QueryOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final int MOST_TRIES = 100;
    private static final int LARGEST_MESSAGE = 65_535;
    private static final int MOST_VERSION = 255;
    private static final int MOST_PADDING = 1024;
    private static final int NSID = 3;
    private static final int CLIENT_SUBNET = 8;
    private static final int COOKIE = 10;
    private static final int MOST_OPTION = 65_535;

    private static final HexFormat HEX = HexFormat.of();

    private QueryOptions() {}

    static void add(CommandSpec spec) {
        flags(spec);
        edns(spec);
        spec.addOption(CommonOptions.flag("Ask with the name's letters in random case, and see whether they come back.",
                "--mixed-case"));
        spec.addOption(CommonOptions.flag("Leave a truncated answer as it is, instead of asking again by TCP.",
                "--ignore-tc"));
        spec.addOption(CommonOptions.flag("Ask HTTPS servers by POST, instead of GET.", "--post"));
        spec.addOption(CommonOptions.value("KEY",
                "Sign with the key [ALGORITHM:]NAME:SECRET (TSIG), and take signed answers alone.", "--tsig", "-y")
                .build());
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
        spec.addOption(CommonOptions.flag("Set the reserved flag Z.", "--z"));
    }

    private static void edns(CommandSpec spec) {
        spec.addOption(CommonOptions.flag("Set DO: send signatures along.", "--do"));
        spec.addOption(CommonOptions.flag("Ask without EDNS.", "--no-edns"));
        spec.addOption(CommonOptions.value("N", "Ask with version N of EDNS (default 0).", "--edns-version").build());
        spec.addOption(CommonOptions.value("BYTES",
                "Take datagrams up to this size (default " + EdnsForm.UDP_SIZE + ").", "--bufsize").build());
        spec.addOption(CommonOptions.flag("Ask which server answers (NSID).", "--nsid"));
        spec.addOption(CommonOptions.value("ADDR[/LENGTH]",
                "Ask as a client of this network would (ECS); 0 to keep one's own secret.", "--subnet").build());
        spec.addOption(CommonOptions.value("HEX", "Send this cookie, instead of one at random.", "--cookie").build());
        spec.addOption(CommonOptions.flag("Send no cookie.", "--no-cookie"));
        spec.addOption(CommonOptions.value("BYTES",
                "Make encrypted queries as long as a multiple of BYTES (default " + Habits.RECOMMENDED_BLOCK
                        + "; 1 for none).",
                "--padding").build());
        spec.addOption(CommonOptions.flag("Ask how long a connection may idle.", "--keepalive"));
        spec.addOption(CommonOptions.value("CODE[:HEX]", "Send this option of EDNS, too; may be given again.",
                "--option").type(List.class).auxiliaryTypes(String.class).build());
    }

    static InquirySettings settings(ParseResult arguments, Supplier<TlsSettings> tls) throws UsageError {
        Duration timeout = CommonOptions.duration(arguments, "--timeout").orElse(TIMEOUT);
        int tries = CommonOptions.wholeNumber(arguments, "--tries", MOST_TRIES).orElse(TRIES);
        return new InquirySettings(form(arguments), new Retries(timeout, tries), habits(arguments), key(arguments),
                source(arguments), tls);
    }

    private static Habits habits(ParseResult arguments) throws UsageError {
        int block = CommonOptions.wholeNumber(arguments, "--padding", MOST_PADDING).orElse(Habits.RECOMMENDED_BLOCK);
        return new Habits(!CommonOptions.isSet(arguments, "--no-cookie"), block,
                CommonOptions.isSet(arguments, "--keepalive"), CommonOptions.isSet(arguments, "--mixed-case"),
                CommonOptions.isSet(arguments, "--ignore-tc"), CommonOptions.isSet(arguments, "--post"));
    }

    private static QueryForm form(ParseResult arguments) throws UsageError {
        Set<HeaderFlag> flags = EnumSet.noneOf(HeaderFlag.class);
        set(flags, HeaderFlag.RD, !CommonOptions.isSet(arguments, "--no-rd"));
        set(flags, HeaderFlag.AD, !CommonOptions.isSet(arguments, "--no-ad"));
        set(flags, HeaderFlag.CD, CommonOptions.isSet(arguments, "--cd") || ValidationOptions.isWanted(arguments));
        set(flags, HeaderFlag.AA, CommonOptions.isSet(arguments, "--aa"));
        set(flags, HeaderFlag.Z, CommonOptions.isSet(arguments, "--z"));
        return new QueryForm(flags, CommonOptions.isSet(arguments, "--no-edns")
                ? Optional.empty()
                : Optional.of(ednsForm(arguments)));
    }

    private static void set(Set<HeaderFlag> flags, HeaderFlag flag, boolean on) {
        if (on) {
            flags.add(flag);
        }
    }

    private static EdnsForm ednsForm(ParseResult arguments) throws UsageError {
        var options = new ArrayList<OptionData>();
        if (CommonOptions.isSet(arguments, "--nsid")) {
            options.add(new OptionData(NSID, ""));
        }
        Optional<String> subnet = CommonOptions.text(arguments, "--subnet");
        if (subnet.isPresent()) {
            options.add(subnet(subnet.get()));
        }
        Optional<String> cookie = CommonOptions.text(arguments, "--cookie");
        if (cookie.isPresent()) {
            options.add(new OptionData(COOKIE, hex("--cookie", cookie.get(), cookie.get())));
        }
        for (String option : arguments.matchedOptionValue("--option", List.<String>of())) {
            options.add(option(option));
        }
        int version = CommonOptions.numberFromZero(arguments, "--edns-version", MOST_VERSION).orElse(0);
        int size = CommonOptions.wholeNumber(arguments, "--bufsize", LARGEST_MESSAGE).orElse(EdnsForm.UDP_SIZE);
        boolean signatures = CommonOptions.isSet(arguments, "--do") || ValidationOptions.isWanted(arguments);
        return new EdnsForm(version, size, signatures, options);
    }

    /** FAMILY, SOURCE PREFIX-LENGTH, SCOPE PREFIX-LENGTH and as many octets of the address as the prefix needs (RFC 7871, section 6). */
    private static OptionData subnet(String text) throws UsageError {
        if (text.equals("0")) {
            return new OptionData(CLIENT_SUBNET, "00010000");
        }
        Prefix prefix = prefix(text).orElseThrow(() -> UsageError.badValue("--subnet", text,
                "an address with the length of its prefix, such as 192.0.2.0/24 or 2001:db8::/56, or 0"));
        IpAddress address = prefix.first();
        boolean ipv4 = address.packed().length == 4;
        String octets = HEX.formatHex(address.packed(), 0, (prefix.length() + 7) / 8);
        return new OptionData(CLIENT_SUBNET,
                (ipv4 ? "0001" : "0002") + HEX.toHexDigits((byte) prefix.length()) + "00" + octets);
    }

    private static Optional<Prefix> prefix(String text) {
        return Prefix.parse(text).or(() -> AddressText.pton(text)
                .map(address -> new Prefix(address, address.packed().length * 8)));
    }

    private static OptionData option(String text) throws UsageError {
        int colon = text.indexOf(':');
        String code = colon < 0 ? text : text.substring(0, colon);
        boolean digits = !code.isEmpty() && code.length() <= 5 && code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(code) > MOST_OPTION) {
            throw UsageError.badValue("--option", text, "CODE or CODE:HEX, such as 65001:c0ffee");
        }
        return new OptionData(Integer.parseInt(code),
                hex("--option", text, colon < 0 ? "" : text.substring(colon + 1)));
    }

    private static String hex(String option, String value, String digits) throws UsageError {
        if (digits.length() % 2 != 0 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw UsageError.badValue(option, value, "an even number of hexadecimal digits");
        }
        return digits;
    }

    private static Optional<TsigKey> key(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, "--tsig");
        Optional<TsigKey> key = text.flatMap(TsigKey::parse);
        if (text.isPresent() && key.isEmpty()) {
            // the secret is not repeated: what is on a screen is read by others
            throw new UsageError("--tsig: expected " + TsigKey.EXPECTED);
        }
        return key;
    }

    private static Optional<IpAddress> source(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, "--source");
        Optional<IpAddress> source = text.flatMap(AddressText::ptonScoped);
        if (text.isPresent() && source.isEmpty()) {
            throw UsageError.badValue("--source", text.get(), "an address of this host");
        }
        return source;
    }
}
