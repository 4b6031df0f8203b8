package netprobe.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_TIME;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import netprobe.connect.ByteText;
import netprobe.connect.listen.SmallService;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --reply}: what a listener answers. */
final class ReplyOption {

    private static final String NAME = "--reply";

    private ReplyOption() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("REPLY",
                "What to answer: nothing (discard, the default), the same (echo), the same in upper case (upper), the time of day (daytime), or "
                        + "this text, in which \\r \\n \\t \\\\ and \\xHH stand for those bytes.",
                NAME)
                .completionCandidates(List.of("echo", "upper", "discard", "daytime")).build());
    }

    static SmallService service(ParseResult arguments) throws UsageError {
        String reply = CommonOptions.text(arguments, NAME).orElse("discard");
        return switch (reply) {
            case "discard" -> new SmallService.Discard();
            case "echo" -> new SmallService.Echo(false);
            case "upper" -> new SmallService.Echo(true);
            case "daytime" -> new SmallService.Message(ReplyOption::timeOfDay);
            default -> message(reply);
        };
    }

    private static SmallService message(String reply) throws UsageError {
        byte[] text = ByteText.parse(reply).orElseThrow(() -> UsageError.badValue(NAME, reply,
                "echo, upper, discard, daytime or a text, in which a backslash is followed by r, n, t, xHH or another backslash"));
        return new SmallService.Message(() -> text);
    }

    /** As RFC 867 proposes, section "Daytime Syntax". */
    private static byte[] timeOfDay() {
        var now = ZonedDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        String text = capitalised(now.getDayOfWeek()) + ", " + capitalised(now.getMonth()) + ' ' + now.getDayOfMonth()
                + ", " + now.getYear() + ' ' + ISO_LOCAL_TIME.format(now) + '-' + now.getZone() + "\r\n";
        return text.getBytes(US_ASCII);
    }

    private static String capitalised(Enum<?> name) {
        return name.name().charAt(0) + name.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
