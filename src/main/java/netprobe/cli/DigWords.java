package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users of dig(1) type out of habit, as netprobe's own options: {@code +short} is {@code --short}, {@code +norec} is {@code --no-rd}.
 *
 * <p>A word may be cut short as dig allows it ({@code +nord}, {@code +norec}), and says {@code no} for its opposite. What only changes
 * how dig prints is passed over.
 */
final class DigWords {

    private static final String NO = "no";
    private static final String IXFR_SINCE = "ixfr=";

    /** A word with what it stands for when it is said, and when its opposite is; empty where that is how things are anyway. */
    private record Word(String name, String yes, String no) {}

    private static final List<Word> WORDS = List.of(
            new Word("short", "--short", ""), new Word("tcp", "--tcp", "--udp"), new Word("vc", "--tcp", "--udp"),
            new Word("dnssec", "--do", ""), new Word("do", "--do", ""), new Word("cdflag", "--cd", ""),
            new Word("cd", "--cd", ""), new Word("adflag", "--ad", "--no-ad"), new Word("ad", "--ad", "--no-ad"),
            new Word("aaflag", "--aa", ""), new Word("aaonly", "--aa", ""), new Word("zflag", "--z", ""),
            new Word("recurse", "", "--no-rd"), new Word("rec", "", "--no-rd"), new Word("rdflag", "", "--no-rd"),
            new Word("rd", "", "--no-rd"), new Word("edns", "", "--no-edns"), new Word("nsid", "--nsid", ""),
            new Word("cookie", "", "--no-cookie"), new Word("keepalive", "--keepalive", ""),
            new Word("ignore", "--ignore-tc", ""), new Word("tls", "--tls", ""), new Word("https", "--https", ""),
            new Word("https-get", "--https", ""), new Word("https-post", "--https --post", ""),
            new Word("all", "--verbose", ""), new Word("comments", "--verbose", ""),
            new Word("multiline", "--verbose", ""));

    /** Words with a value. */
    private static final Map<String, String> VALUES = Map.of("bufsize", "--bufsize", "subnet", "--subnet", "time",
            "--timeout", "timeout", "--timeout", "tries", "--tries", "padding", "--padding", "ednsopt", "--option",
            "edns", "--edns-version");

    private static final List<String> PASSED_OVER = List.of("stats", "question", "answer", "authority", "additional",
            "cmd", "crypto", "ttlid", "ttlunits", "class", "rrcomments", "qr", "identify", "split", "onesoa", "idnin",
            "idnout", "besteffort", "fail", "expire");

    private DigWords() {}

    /** The arguments with dig's words replaced. */
    static List<String> translate(List<String> arguments) throws UsageError {
        var translated = new ArrayList<String>(arguments.size());
        boolean literally = false;
        for (String argument : arguments) {
            literally |= argument.equals("--");
            if (!literally && argument.regionMatches(true, 0, IXFR_SINCE, 0, IXFR_SINCE.length())) {
                translated.addAll(List.of("IXFR", "--serial=" + argument.substring(IXFR_SINCE.length())));
                continue;
            }
            if (literally || argument.length() < 2 || argument.charAt(0) != '+') {
                translated.add(argument);
            } else {
                translated.addAll(options(argument.substring(1), argument));
            }
        }
        return translated;
    }

    private static List<String> options(String word, String argument) throws UsageError {
        int equals = word.indexOf('=');
        @Nullable
        String valued = equals < 0 ? null : VALUES.get(word.substring(0, equals));
        if (valued != null) {
            return List.of(valued + word.substring(equals));
        }
        if (word.equals("trace")) {
            throw new UsageError("+trace: netprobe trace NAME follows the delegations from the root");
        }
        return meaning(word).orElseThrow(() -> unknown(argument));
    }

    /** The options a word without value stands for, which may be none. */
    private static Optional<List<String>> meaning(String word) {
        boolean negated = word.startsWith(NO);
        String bare = negated ? word.substring(NO.length()) : word;
        for (Word known : WORDS) {
            if (known.name().equals(word)) {
                return Optional.of(split(known.yes()));
            }
            if (negated && known.name().equals(bare)) {
                return Optional.of(split(known.no()));
            }
        }
        return PASSED_OVER.contains(bare) ? Optional.of(List.of()) : Optional.empty();
    }

    private static List<String> split(String options) {
        return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
    }

    /** Every option that a word can stand for. */
    static List<String> options() {
        return Stream.concat(WORDS.stream().flatMap(word -> Stream.concat(split(word.yes()).stream(),
                split(word.no()).stream())), VALUES.values().stream()).distinct().toList();
    }

    private static UsageError unknown(String argument) {
        return new UsageError(
                argument + ": not one of dig's words that are known here; netprobe query --help lists the options");
    }
}
