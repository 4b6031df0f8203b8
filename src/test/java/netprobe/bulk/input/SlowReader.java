package netprobe.bulk.input;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.TypeName;
import netprobe.idna.InternationalName;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import org.xbill.DNS.ReverseMap;

/** Reads a list as its rules say, in the plainest way: line by line, with a text for each word, and names and reverse mapping by dnsjava. */
final class SlowReader {

    private final List<Integer> types;
    private final boolean unique;
    private final Set<String> seen = new HashSet<>();
    /** Each as {@code NUMBER NAME TYPE}. */
    final List<String> questions = new ArrayList<>();
    /** The numbers of the lines that are refused. */
    final List<Long> refused = new ArrayList<>();

    SlowReader(ListSettings settings) {
        this.types = settings.types();
        this.unique = settings.unique();
    }

    SlowReader read(String list) {
        String text = list.startsWith("\ufeff") ? list.substring(1) : list;
        long number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!isRead(line)) {
                refused.add(number);
            }
        }
        return this;
    }

    private boolean isRead(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("[ \t\u000b\f\r]+", -1)));
        words.removeIf(String::isEmpty);
        int comment = 0;
        while (comment < words.size() && !words.get(comment).matches("[#;].*")) {
            comment++;
        }
        words = words.subList(0, comment);
        return words.isEmpty() || words.size() <= 2 && isAsked(words.getFirst(),
                words.size() == 1 ? Optional.empty() : Optional.of(words.get(1)));
    }

    private boolean isAsked(String word, Optional<String> typeWord) {
        int onLine = typeWord.map(type -> TypeName.parse(type).orElse(-1)).orElse(0);
        if (onLine < 0 || onLine == TypeName.AXFR || onLine == TypeName.IXFR) {
            return false;
        }
        int slash = word.indexOf('/');
        Optional<IpAddress> address = AddressText.ptonScoped(slash < 0 ? word : word.substring(0, slash));
        if (address.isPresent() && !(slash >= 0 && word.contains("%"))) {
            String length = slash < 0 ? Integer.toString(8 * address.get().packed().length) : word.substring(slash + 1);
            return isAsked(address.get().packed(), length, onLine == 0 ? TypeName.PTR : onLine);
        }
        if (word.matches("[0-9.]+/[0-9]*") || word.matches("[0-9a-fA-F:.]+/[0-9]*") && word.contains(":")) {
            return false;
        }
        try {
            DomainName name = DomainName.parse(InternationalName.of(word).value().orElseThrow().ascii());
            for (int type : onLine == 0 ? types : List.of(onLine)) {
                ask(name.name().toString(), type);
            }
            return true;
        } catch (InvalidName | NoSuchElementException refusal) {
            return false;
        }
    }

    private boolean isAsked(byte[] address, String length, int type) {
        int bits = 8 * address.length;
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > bits
                || bits - Integer.parseInt(length) > 32) {
            return false;
        }
        int free = bits - Integer.parseInt(length);
        BigInteger first = new BigInteger(1, address).shiftRight(free).shiftLeft(free);
        BigInteger beyond = first.add(BigInteger.ONE.shiftLeft(free));
        for (BigInteger each = first; each.compareTo(beyond) < 0; each = each.add(BigInteger.ONE)) {
            ask(reverse(each, address.length), type);
        }
        return true;
    }

    private static String reverse(BigInteger address, int length) {
        byte[] bytes = address.toByteArray();
        var packed = new byte[length];
        int kept = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - kept, packed, length - kept, kept);
        return ReverseMap.fromAddress(packed).toString();
    }

    private void ask(String name, int type) {
        String question = name + " " + TypeName.of(type);
        if (!unique || seen.add(question.toLowerCase(Locale.ROOT))) {
            questions.add(questions.size() + " " + question);
        }
    }
}
