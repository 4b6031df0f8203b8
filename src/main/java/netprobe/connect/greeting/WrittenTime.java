package netprobe.connect.greeting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time in one of the forms in which daytime servers write it.
 *
 * @param instant the time
 * @param assumedZone this host's time zone, where the text names none
 */
record WrittenTime(Instant instant, Optional<ZoneId> assumedZone) {

    /** ctime(3) as inetd sends it, xinetd's, and the two that RFC 867 proposes. */
    private static final List<DateTimeFormatter> FORMS =
            Stream.of("EEE MMM ppd HH:mm:ss yyyy", "d MMM yyyy HH:mm:ss zzz",
                    "EEEE, MMMM d, yyyy HH:mm:ss-zzz", "d MMM yy HH:mm:ss zzz").map(WrittenTime::form).toList();

    /** NIST's: Julian date, time, and numbers about leap seconds and the network. */
    private static final Pattern NIST =
            Pattern.compile("\\d{5} (\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) .*UTC\\(NIST\\).*");
    private static final DateTimeFormatter NIST_FORM = form("yy-MM-dd HH:mm:ss");

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** Reads a text, if it is in one of the forms. */
    static Optional<WrittenTime> read(String text) {
        Matcher nist = NIST.matcher(text);
        if (nist.matches()) {
            return parse(nist.group(1), NIST_FORM)
                    .map(time -> new WrittenTime(LocalDateTime.from(time).toInstant(ZoneOffset.UTC), Optional.empty()));
        }
        return FORMS.stream().flatMap(form -> parse(text, form).stream()).findFirst().map(WrittenTime::of);
    }

    private static Optional<TemporalAccessor> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static WrittenTime of(TemporalAccessor time) {
        ZoneId named = time.query(TemporalQueries.zone());
        ZoneId zone = named == null ? ZoneId.systemDefault() : named;
        return new WrittenTime(LocalDateTime.from(time).atZone(zone).toInstant(),
                named == null ? Optional.of(zone) : Optional.empty());
    }
}
