package netprobe.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.archive.Substitutes.Kind;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Running text and lines of configuration in other words: names and addresses are found in them by how they look. */
final class Prose {

    /** Files whose paths are the same on every host, and by which rules find them. */
    private static final String SYSTEM_FILE = "/(?:etc|run/systemd/resolve|run/NetworkManager|run/resolvconf)/"
            + "(?:resolv\\.conf|stub-resolv\\.conf|hosts|nsswitch\\.conf|gai\\.conf|host\\.conf|hostname|services|protocols)(?![\\w.-])";
    private static final String URL = "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?:[^\\s/@\"'<>]*@)?"
            + "(?<host>\\[[^\\]\\s]*\\]|[^\\s/:?#\"'<>]+)(?<port>:\\d+)?(?<rest>[/?#][^\\s\"'<>)]*)?";
    private static final String HOME = "(?<home>/(?:home|Users)/)(?<user>[^/\\s:\"']+)";
    private static final String MAILBOX = "(?<![\\w.+-])(?<mailbox>[\\w.+-]++)@(?=[\\w-]+\\.)";
    private static final String REVERSE =
            "(?<reverse>(?:(?!(?:in-addr|ip6)\\.)[\\w-]+\\.)++(?:in-addr|ip6)\\.arpa\\.?)(?![\\w-])";
    private static final String IPV6 =
            "(?:(?<![\\w:.])|(?<=\\b\\w{0,8}[g-z]\\w{0,8}:))(?<ipv6>(?:[0-9A-Fa-f]{0,4}:){2,7}(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]{0,4}))"
                    + "(?<scope>%[\\w.-]*\\w)?(?:/(?<length6>\\d{1,3}))?(?![\\w:])";
    private static final String IPV4 =
            "(?<![\\w.])(?<ipv4>\\d\\w{0,11}(?:\\.\\d\\w{0,11}){3})(?:/(?<length4>\\d{1,2})(?![\\d.]))?(?![\\w-]|\\.\\w)";
    private static final String WORD = "(?<word>[\\p{L}\\p{N}_*-]+(?:\\.[\\p{L}\\p{N}_*-]+)*+\\.?)";

    /** What is repeated without end is so possessively: the stack would end first in the texts of a stranger. */
    private static final Pattern TOKEN =
            Pattern.compile(String.join("|", SYSTEM_FILE, URL, HOME, MAILBOX, REVERSE, IPV6,
                    IPV4, WORD), Pattern.CASE_INSENSITIVE);

    /** Countries' domains that files of programs are called by, too. */
    private static final Set<String> FILE_NAME_ENDINGS = Set.of("so", "sh", "py", "pl", "rs", "cc", "md", "ps");

    private static final Set<String> LANGUAGE = Set.of(
            ("nameserver domain search options sortlist debug ndots timeout attempts rotate no-aaaa no-check-names inet6 ip6-bytestring "
                    + "ip6-dotint no-ip6-dotint edns0 single-request single-request-reopen no-tld-query use-vc no-reload trust-ad "
                    + "hosts passwd group shadow gshadow networks protocols services ethers rpc netgroup initgroups publickey automount "
                    + "sudoers aliases files dns compat db nis nisplus hesiod resolve mymachines myhostname mdns mdns4 mdns6 "
                    + "mdns_minimal mdns4_minimal mdns6_minimal systemd sss ldap winbind wins libvirt libvirt_guest usrfiles altfiles "
                    + "notfound success unavail tryagain return continue merge order multi nospoof spoof spoofalert reorder trim on off "
                    + "bind nowarn warn label precedence scopev4 reload yes no true false").split(" "));

    private final Names names;
    private final Substitutes substitutes;

    Prose(Names names) {
        this.names = names;
        this.substitutes = names.substitutes();
    }

    /** A sentence, or what somebody else said. */
    String text(String text) {
        return tokens(substitutes.withoutWholes(text), this::word);
    }

    /** A line of a configuration file. */
    String line(String line) {
        return tokens(line, this::nameOrKeyword);
    }

    private String tokens(String text, UnaryOperator<String> words) {
        return TOKEN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(token(match, words)));
    }

    private String token(MatchResult match, UnaryOperator<String> words) {
        if (match.group("scheme") != null) {
            return url(match, words);
        }
        if (match.group("home") != null) {
            return match.group("home") + substitutes.whole(Kind.USER, match.group("user"));
        }
        if (match.group("mailbox") != null) {
            return substitutes.whole(Kind.USER, match.group("mailbox")) + '@';
        }
        if (match.group("reverse") != null) {
            return names.name(match.group("reverse"));
        }
        if (match.group("ipv6") != null || match.group("ipv4") != null) {
            return address(match, words);
        }
        return match.group("word") == null ? match.group() : words.apply(match.group("word"));
    }

    /** Where it leads on that host is nobody's business; that DNS is asked for there is known anyway. */
    private String url(MatchResult match, UnaryOperator<String> words) {
        String host = match.group("host");
        String other = names.address(host).orElseGet(() -> host.startsWith("[")
                ? tokens(host, words)
                : names.name(host));
        String rest = orEmpty(match.group("rest"));
        String path = rest.startsWith("/dns-query") ? "/dns-query" : rest.isEmpty() ? "" : "/";
        return match.group("scheme") + other + orEmpty(match.group("port")) + path;
    }

    private String address(MatchResult match, UnaryOperator<String> words) {
        boolean six = match.group("ipv6") != null;
        String text = six ? match.group("ipv6") + orEmpty(match.group("scope")) : match.group("ipv4");
        String length = orEmpty(match.group(six ? "length6" : "length4"));
        Optional<String> network =
                AddressText.pton(text).flatMap(address -> Prefix.of(address, length)).map(this::network);
        String other = network.or(() -> names.address(text)).orElseGet(() -> six ? text : words.apply(text));
        return length.isEmpty() ? other : other + "/" + length;
    }

    private String network(Prefix prefix) {
        Prefix other = substitutes.network(prefix);
        IpAddress shown = prefix.first().equals(prefix.address()) ? other.first() : other.address();
        return shown.text();
    }

    private String word(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        String dot = word.substring(bare.length());
        if (bare.indexOf('.') < 0) {
            return substitutes.word(bare).orElse(bare) + dot;
        }
        String top = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean isName = Names.isTop(top) && !FILE_NAME_ENDINGS.contains(top) && !bare.startsWith(".");
        boolean hasSecrets =
                Arrays.stream(bare.split("\\.", -1)).anyMatch(label -> substitutes.word(label).isPresent());
        return isName || hasSecrets ? names.name(bare) + dot : word;
    }

    private String nameOrKeyword(String word) {
        boolean keyword = LANGUAGE.contains(word.toLowerCase(Locale.ROOT))
                || word.chars().allMatch(c -> c >= '0' && c <= '9' || c == '*' || c == '-');
        return keyword ? word : names.name(word);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}
