package netprobe.archive;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Replaces what was found: names by numbered ones, in the order in which they were found. */
final class Replacements implements Substitutes {

    /** Words that are in every report, whether some host is called by them or not. */
    private static final Set<String> ORDINARY = Set.of(
            ("the and for not but all any one two are has was its that this with from into than then when where which who how why what "
                    + "name names server servers host hosts address addresses dns root zone zones query queries answer answers record "
                    + "records resolver resolve resolved search domain domains local localhost file files conf etc system port ports "
                    + "time network networks link links connect connection client service services socket user java lookup status "
                    + "state kind type code number message sentence text line lines path paths test data cache error errors")
                    .split(" "));

    /** In words shorter than this, letters stand side by side by chance. */
    private static final int TELLING = 5;
    private static final int SHORTEST = 3;

    private final AddressReplacements addresses;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<Kind, Map<String, String>> wholes = new EnumMap<>(Kind.class);
    private final Map<String, Optional<String>> words = new HashMap<>();
    private final List<String> telling;
    private final Pattern whole;

    Replacements(Originals originals, byte[] key) {
        addresses = AddressReplacements.of(originals, key);
        Set<String> taken = Stream.of(originals.labels().keySet().stream(),
                Stream.of(Kind.values()).flatMap(kind -> originals.wholes(kind).stream())).flatMap(all -> all)
                .map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var domains = new Numbered(taken, "example", "domain", "d");
        var hosts = new Numbered(taken, "host", "name", "n");
        originals.labels().forEach((label, belowTop) -> labels.put(label, (belowTop ? domains : hosts).next()));
        number(originals, Kind.PARTY, new Numbered(taken, "Party ", "Holder ", "p"));
        number(originals, Kind.USER, new Numbered(taken, "user", "account", "u"));
        number(originals, Kind.LINK, new Numbered(taken, "link", "interface", "l"));
        Map<String, String> blobs = wholes.computeIfAbsent(Kind.BLOB, _ -> new HashMap<>());
        originals.wholes(Kind.BLOB).forEach(blob -> blobs.put(blob, digits(blobs.size() + 1, blob.length())));
        telling = labels.keySet().stream().filter(label -> label.length() >= TELLING && isTelling(label))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(label -> label)).toList();
        whole = Pattern.compile(wholes.values().stream().flatMap(map -> map.keySet().stream())
                .filter(each -> each.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(each -> each))
                .map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private void number(Originals originals, Kind kind, Numbered numbered) {
        Map<String, String> map = wholes.computeIfAbsent(kind, _ -> new HashMap<>());
        originals.wholes(kind).forEach(original -> map.put(original, numbered.next()));
    }

    private static String digits(int number, int length) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static boolean isTelling(String label) {
        return label.length() > 1 && !ORDINARY.contains(label) && label.chars().anyMatch(Character::isLetter);
    }

    @Override
    public IpAddress address(IpAddress original) {
        return addresses.of(original);
    }

    @Override
    public Prefix network(Prefix original) {
        return addresses.of(original);
    }

    @Override
    public String reverse(String original, boolean ipv4) {
        int count = (int) original.chars().filter(c -> c == '.').count();
        return Names.reverse(addresses.under(Names.reversed(original, ipv4), ipv4 ? 8 * count : 4 * count), count);
    }

    @Override
    public String label(String original, boolean belowTop) {
        return labels.getOrDefault(original.toLowerCase(Locale.ROOT), original);
    }

    @Override
    public String whole(Kind kind, String original) {
        return wholes.getOrDefault(kind, Map.of()).getOrDefault(original, original);
    }

    @Override
    public Optional<String> word(String word) {
        return words.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::find);
    }

    private Optional<String> find(String word) {
        if (labels.containsKey(word) && isTelling(word)) {
            return Optional.ofNullable(labels.get(word));
        }
        String without = word;
        for (String label : telling) {
            without = without.contains(label) ? without.replace(label, label(label, false)) : without;
        }
        return Optional.of(without).filter(other -> !other.equals(word));
    }

    @Override
    public String withoutWholes(String text) {
        return whole.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                wholes.values().stream().flatMap(map -> Optional.ofNullable(map.get(match.group())).stream())
                        .findFirst()
                        .orElse(match.group())));
    }

    /** A word with a number, which has nothing in it of what it stands for. */
    private static final class Numbered {

        private final Set<String> taken;
        private final String stem;
        private int number;

        Numbered(Set<String> taken, String... stems) {
            this.taken = taken;
            this.stem = Stream.of(stems).filter(this::isFree).findFirst().orElse(stems[stems.length - 1]);
        }

        private boolean isFree(String candidate) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            return taken.stream().noneMatch(
                    original -> original.length() >= SHORTEST ? lower.contains(original) : lower.equals(original));
        }

        String next() {
            String candidate = stem + ++number;
            while (!isFree(candidate)) {
                candidate = stem + ++number;
            }
            return candidate;
        }
    }
}
