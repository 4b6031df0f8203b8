package netprobe.render;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import netprobe.render.DigLayout.Part;

/**
 * What is shown of a message, and how, as dig(1) has it set by the words {@code +noall}, {@code +answer}, {@code +multiline} and so on.
 *
 * @param parts those that are shown
 * @param chunk after how many characters long encodings are split; 0 for never, nothing for the usual
 */
public record DigLayout(Set<Part> parts, OptionalInt chunk) {

    /** As dig shows messages unless it is told otherwise. */
    public static final DigLayout USUAL = new DigLayout(EnumSet.of(Part.COMMENTS, Part.QUESTION, Part.ANSWER,
            Part.AUTHORITY, Part.ADDITIONAL, Part.STATS, Part.CLASS, Part.TTLID, Part.CRYPTO), OptionalInt.empty());

    /** What {@code +all} means. */
    private static final Set<Part> ALL = Collections.unmodifiableSet(EnumSet.of(Part.COMMENTS, Part.QUESTION,
            Part.ANSWER, Part.AUTHORITY, Part.ADDITIONAL, Part.STATS));

    private static final String NO = "no";
    private static final String SPLIT = "split";
    private static final Pattern SPLIT_AFTER = Pattern.compile("split=([0-9]{1,4})");
    private static final int QUANTUM = 4;

    /** A word of dig's: its name in small letters. */
    enum Part {
        COMMENTS, QUESTION, ANSWER, AUTHORITY, ADDITIONAL, STATS, CLASS, TTLID, TTLUNITS, CRYPTO, MULTILINE, RRCOMMENTS,
        /** That comments of records are not wanted even where there are lines for them. */
        PLAINRECORDS, IDENTIFY, EXPANDAAAA, ONESOA,
        /** Times in microseconds. */
        USEC,
        /** The data of the answer alone. */
        SHORT;

        static Optional<Part> of(String word) {
            for (Part part : values()) {
                if (part.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    /** Copies the set. */
    public DigLayout {
        parts = Set.copyOf(parts);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** Whether comments follow the data of records. */
    boolean hasRecordComments() {
        return has(Part.RRCOMMENTS) || has(Part.MULTILINE) && !has(Part.PLAINRECORDS);
    }

    /** Only the data of the answer. */
    public DigLayout shortened() {
        return with(ALL, false).with(EnumSet.of(Part.ANSWER, Part.SHORT, Part.PLAINRECORDS), true);
    }

    /** Changed by a word of dig's without its plus sign; empty when it is none of those that change the layout. */
    public Optional<DigLayout> with(String word) {
        var split = SPLIT_AFTER.matcher(word);
        if (split.matches()) {
            return Optional.of(split(Integer.parseInt(split.group(1))));
        }
        boolean on = !word.startsWith(NO);
        String name = on ? word : word.substring(NO.length());
        return switch (name) {
            case "all" -> Optional.of(with(ALL, on));
            case SPLIT -> Optional.of(on ? new DigLayout(parts, OptionalInt.empty()) : split(0));
            case "rrcomments" -> Optional.of(commented(on));
            default -> Part.of(name).map(part -> with(EnumSet.of(part), on));
        };
    }

    /** dig splits after multiples of four characters alone. */
    private DigLayout split(int after) {
        return new DigLayout(parts, OptionalInt.of((after + QUANTUM - 1) / QUANTUM * QUANTUM));
    }

    /** Said either way, it holds whatever else there is. */
    private DigLayout commented(boolean on) {
        return with(EnumSet.of(Part.RRCOMMENTS, Part.PLAINRECORDS), false)
                .with(EnumSet.of(on ? Part.RRCOMMENTS : Part.PLAINRECORDS), true);
    }

    private DigLayout with(Set<Part> some, boolean on) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        changed.addAll(parts);
        if (on) {
            changed.addAll(some);
        } else {
            changed.removeAll(some);
        }
        return new DigLayout(changed, chunk);
    }
}
