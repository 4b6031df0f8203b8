package netprobe.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.archive.Substitutes.Kind;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Strings in other words, by what they are about. */
final class Wording {

    private static final Set<String> ACCOUNTS = Set.of("root", "nobody", "daemon", "bind", "named", "unbound", "nsd",
            "knot",
            "dnsmasq", "systemd-resolve", "systemd-network", "www-data", "ntp", "_chrony", "messagebus", "sshd");
    private static final Set<String> HEADERS = Set.of("server", "date", "content-type", "content-length", "connection",
            "cache-control", "transfer-encoding", "vary", "age");

    private static final Pattern PART =
            Pattern.compile("(?<![A-Za-z0-9.])([A-Za-z0-9.]++)(\\s*+=\\s*+)(\"[^\"]*\"|(?:\\\\.|[^,+\\\\])*+)");
    private static final Pattern FIELD = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"|[^\\s\"]+");
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
    private static final Pattern CODE = Pattern.compile("(?<==)[A-Za-z0-9+/_-]{16,}={0,2}(?![\\w.])"
            + "|(?<![\\w.=-])(?=[A-Za-z+/_-]*\\d)[A-Za-z0-9+/_-]{20,}={0,2}(?![\\w.])");
    private static final Pattern PORT = Pattern.compile("([^:/\\s\\[\\]]+)([:#]\\w*)");

    private final Substitutes substitutes;
    private final Names names;
    private final Prose prose;

    Wording(Substitutes substitutes) {
        this.substitutes = substitutes;
        this.names = new Names(substitutes);
        this.prose = new Prose(names);
    }

    IpAddress address(IpAddress original) {
        return names.address(original);
    }

    Prefix network(Prefix original) {
        return substitutes.network(original);
    }

    String of(Matter matter, String text) {
        return switch (matter) {
            case VOCABULARY -> text;
            case NAME -> name(text);
            case LINE -> line(text);
            case RECORD -> record(text);
            case PARTY -> party(text);
            case HEADER -> header(text);
            case USER -> user(text);
            case LINK -> names.link(text);
            case BLOB -> text.isEmpty() ? text : substitutes.whole(Kind.BLOB, text);
            case HEX -> "";
            case TEXT -> prose.text(text);
        };
    }

    private String name(String text) {
        Matcher port = PORT.matcher(text);
        if (port.matches()) {
            return name(port.group(1)) + port.group(2);
        }
        boolean longer = text.chars().anyMatch(c -> ":/()[] \t\n".indexOf(c) >= 0);
        return names.address(text).orElseGet(() -> longer ? prose.text(text) : names.name(text));
    }

    private String line(String text) {
        String bare = text.stripLeading();
        if (bare.startsWith("#") || bare.startsWith(";")) {
            return bare.substring(0, 1);
        }
        return prose.line(text.replaceFirst("(?s)(?<=\\s)[#;].*", "#"));
    }

    /** Fields between white space: names end in a dot there, and what is long and without one is a key or a digest. */
    private String record(String rdata) {
        return FIELD.matcher(rdata).replaceAll(field -> Matcher.quoteReplacement(
                field.group(1) != null ? '"' + words(field.group(1)) + '"' : field(field.group())));
    }

    private String field(String field) {
        int equals = field.indexOf('=');
        if (equals > 0 && equals < field.length() - 1 && field.substring(0, equals).matches("[a-z][a-z0-9-]*")) {
            return field.substring(0, equals + 1) + field(field.substring(equals + 1));
        }
        if (field.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return field;
        }
        if (OPAQUE.matcher(field).matches()) {
            return substitutes.whole(Kind.BLOB, field);
        }
        return field.endsWith(".") ? name(field) : prose.text(field);
    }

    /** What a zone's owner wrote for others to find, such as codes that prove who owns it. */
    private String words(String text) {
        return prose.text(CODE.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(substitutes.whole(Kind.BLOB, code.group()))));
    }

    private String party(String distinguished) {
        return PART.matcher(distinguished).replaceAll(part -> Matcher
                .quoteReplacement(part.group(1) + part.group(2) + value(part.group(1), part.group(3))));
    }

    /** Countries have no secrets, and host names have their own substitutes. */
    private String value(String attribute, String value) {
        if (value.isBlank() || attribute.equalsIgnoreCase("C")) {
            return value;
        }
        boolean isHost = value.matches("\\S+\\.\\S+") || value.equalsIgnoreCase("localhost");
        return isHost ? name(value) : substitutes.whole(Kind.PARTY, value);
    }

    private String header(String field) {
        int colon = field.indexOf(':');
        boolean harmless = colon < 0 || HEADERS.contains(field.substring(0, colon).toLowerCase(Locale.ROOT));
        return harmless ? prose.text(field) : field.substring(0, colon + 1) + " …";
    }

    private String user(String account) {
        return ACCOUNTS.contains(account) ? account : substitutes.whole(Kind.USER, account);
    }
}
