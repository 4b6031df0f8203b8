package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What users of dig(1) type out of habit, as netprobe's own options: {@code +short} is {@code --short}, {@code +norec} is {@code --no-rd}.
 *
 * <p>A word may be cut short as dig allows it ({@code +nord}, {@code +norec}), and says {@code no} for its opposite. What only changes
 * how dig prints is passed over.
 */
final class DigWords {

    private static final String NO = "no";

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
            new Word("https-get", "--https-get", ""), new Word("search", "--search", ""),
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
            if (literally || argument.length() < 2 || argument.charAt(0) != '+') {
                translated.add(argument);
            } else {
                option(argument.substring(1), argument).ifPresent(translated::add);
            }
        }
        return translated;
    }

    private static Optional<String> option(String word, String argument) throws UsageError {
        int equals = word.indexOf('=');
        if (equals > 0) {
            String option = VALUES.get(word.substring(0, equals));
            if (option == null) {
                throw unknown(argument);
            }
            return Optional.of(option + '=' + word.substring(equals + 1));
        }
        if (word.equals("trace")) {
            throw new UsageError("+trace: netprobe trace NAME follows the delegations from the root");
        }
        Optional<Word> yes = WORDS.stream().filter(each -> each.name().equals(word)).findFirst();
        if (yes.isPresent()) {
            return Optional.of(yes.get().yes()).filter(option -> !option.isEmpty());
        }
        boolean negated = word.startsWith(NO);
        String bare = negated ? word.substring(NO.length()) : word;
        Optional<Word> no = WORDS.stream().filter(each -> negated && each.name().equals(bare)).findFirst();
        if (no.isPresent()) {
            return Optional.of(no.get().no()).filter(option -> !option.isEmpty());
        }
        if (PASSED_OVER.contains(bare)) {
            return Optional.empty();
        }
        throw unknown(argument);
    }

    private static UsageError unknown(String argument) {
        return new UsageError(
                argument + ": not one of dig's words that are known here; netprobe query --help lists the options");
    }
}
