package netprobe.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.dns.EdnsForm;
import netprobe.dns.EdnsForm.OptionData;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.query.InquirySettings.Padding;
import netprobe.tables.DnsRegistry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What {@code query} puts into its OPT records (RFC 6891). */
final class EdnsOptions {

    private static final int LARGEST_MESSAGE = 65_535;
    private static final int MOST_VERSION = 255;
    private static final int MOST_FLAGS = 0xffff;
    private static final int NSID = 3;
    private static final int CLIENT_SUBNET = 8;
    private static final int COOKIE = 10;
    private static final int DNSSEC_OK = 0x8000;
    private static final HexFormat HEX = HexFormat.of();

    /** What dig calls options, where IANA says it at more length. */
    private static final Map<String, Integer> SHORT_NAMES = Map.ofEntries(Map.entry("UL", 2),
            Map.entry("ECS", CLIENT_SUBNET), Map.entry("EXPIRE", 9), Map.entry("KEEPALIVE", 11), Map.entry("PAD", 12),
            Map.entry("KEY-TAG", 14), Map.entry("EDE", 15), Map.entry("CLIENT-TAG", 16), Map.entry("SERVER-TAG", 17));

    private EdnsOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.flag("Set DO: send signatures along.", "--do"));
        spec.addOption(CommonOptions.flag("Set CO: compact denial of existence is understood.", "--co"));
        spec.addOption(CommonOptions.flag("Ask without EDNS.", "--no-edns"));
        spec.addOption(CommonOptions.value("N", "Ask with version N of EDNS (default 0).", "--edns-version").build());
        spec.addOption(CommonOptions.value("BITS", "Set these flags of EDNS, such as 0x0040.", "--edns-flags").build());
        spec.addOption(CommonOptions.value("BYTES",
                "Take datagrams up to this size (default " + EdnsForm.UDP_SIZE + ").", "--bufsize").build());
        spec.addOption(CommonOptions.flag("Ask which server answers (NSID).", "--nsid"));
        spec.addOption(CommonOptions.value("ADDR[/LENGTH]",
                "Ask as a client of this network would (ECS); 0 to keep one's own secret.", "--subnet", "--ecs")
                .build());
        spec.addOption(CommonOptions.value("HEX", "Send this cookie, instead of one at random.", "--cookie").build());
        spec.addOption(CommonOptions.flag("Send no cookie.", "--no-cookie"));
        spec.addOption(CommonOptions.value("BYTES",
                "Make queries as long as a multiple of BYTES (default " + Padding.RECOMMENDED.block()
                        + " for encrypted ones; 1 for none).",
                "--padding").build());
        spec.addOption(CommonOptions.flag("Ask how long a connection may idle.", "--keepalive"));
        spec.addOption(CommonOptions.value("CODE[:HEX]",
                "Send this option of EDNS, by number or name, too; may be given again.", "--option").type(List.class)
                .auxiliaryTypes(String.class).build());
    }

    /** The OPT record, if there is to be one. */
    static Optional<EdnsForm> form(ParseResult arguments) throws UsageError {
        return CommonOptions.isSet(arguments, "--no-edns") ? Optional.empty() : Optional.of(ednsForm(arguments));
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
        int size = CommonOptions.numberFromZero(arguments, "--bufsize", LARGEST_MESSAGE).orElse(EdnsForm.UDP_SIZE);
        boolean signatures = CommonOptions.isSet(arguments, "--do") || ValidationOptions.isWanted(arguments);
        int flags = flags(arguments) | (CommonOptions.isSet(arguments, "--co") ? EdnsForm.COMPACT_OK : 0);
        return new EdnsForm(version, size, signatures, options, flags);
    }

    /** As C writes numbers, DO apart. */
    private static int flags(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, "--edns-flags");
        if (text.isEmpty()) {
            return 0;
        }
        try {
            int flags = Integer.decode(text.get());
            if (flags >= 0 && flags <= MOST_FLAGS) {
                return flags & ~DNSSEC_OK;
            }
        } catch (NumberFormatException unreadable) {
            // told like a number that is too large
        }
        throw UsageError.badValue("--edns-flags", text.get(), "16 bits as a number, such as 0x0040");
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
        OptionalInt number = number(code);
        if (number.isEmpty()) {
            throw UsageError.badValue("--option", text, "CODE or CODE:HEX, such as 65001:c0ffee or NSID");
        }
        return new OptionData(number.getAsInt(), hex("--option", text, colon < 0 ? "" : text.substring(colon + 1)));
    }

    private static OptionalInt number(String code) {
        Integer known = SHORT_NAMES.get(code.toUpperCase(Locale.ROOT));
        if (known != null) {
            return OptionalInt.of(known);
        }
        String label = !code.isEmpty() && Character.isDigit(code.charAt(0)) ? "OPT" + code : code;
        return DnsRegistry.EDNS_OPTIONS.number(label);
    }

    private static String hex(String option, String value, String digits) throws UsageError {
        if (digits.length() % 2 != 0 || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw UsageError.badValue(option, value, "an even number of hexadecimal digits");
        }
        return digits;
    }
}
