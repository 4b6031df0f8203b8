package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.idna.InternationalName;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Failure;
import org.junit.jupiter.api.Test;

/** Names in Unicode against other implementations of UTS #46 and IDNA. */
class InternationalNameIT {

    /** What UTS #46 treats in another way since libidn2's version of it (Unicode 14): capitals, symbols, what is not shown, and ideographs. */
    private static final Pattern CHANGED = Pattern.compile("[\u1e9e\u04c0\u10a0-\u10c5\u2132\u2183\u2260\u226e\u226f"
            + "\u115f\u1160\u17b4\u17b5\u180e\u2061-\u206f\u3164\uffa0\\x{1d173}-\\x{1d17a}"
            + "\\x{2f868}\\x{2f874}\\x{2f91f}\\x{2f95f}\\x{2f9bf}]");

    private static final Pattern OLDER =
            Pattern.compile("IDNA2003, as in java.net.IDN and Python's codec, it would be (\\S+)");

    /** Python lowers these by today's Unicode, and not by version 3.2 of it as RFC 3454 demands. */
    private static final Pattern LOWERED = Pattern.compile("[\u04c0\u10a0-\u10c5\u13a0-\u13f5\u2132\u2183]");

    /** What would end the host in a line of standard input. */
    private static final Pattern SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> names = new NameStrings(new Choice(Seed.forCases("international names"))).names(10_000);

    /** libidn2 is what glibc encodes names with; beyond UTS #46 it refuses what IDNA2008 does, which a note has to say. */
    @Test
    void libidn2EncodesAlikeOrANoteSaysWhyNot() throws IOException {
        var differences = new Differences();
        try (var python = Python.start()) {
            var outcomes = python.callAll(names.stream().map(name -> Call.of("libidn2", name)).toList());
            for (int i = 0; i < names.size(); i++) {
                var value = outcomes.get(i).value();
                compare(differences, names.get(i), value.get(0).asText(), value.get(1).asText());
            }
        }
        differences.assertNone(7_000);
    }

    /** Python's codec is what a note promises of IDNA2003; where it does anything else than we do, there is a note. */
    @Test
    void pythonEncodesAsANoteSays() throws IOException {
        var differences = new Differences();
        try (var python = Python.start()) {
            var outcomes = python.callAll(names.stream().map(name -> Call.of("idna2003", name)).toList());
            for (int i = 0; i < names.size(); i++) {
                var answer = InternationalName.of(names.get(i));
                if (answer.value().isPresent() && !tellsOfJavaAlone(answer)
                        && !LOWERED.matcher(names.get(i)).find()) {
                    differences.compare(names.get(i), outcomes.get(i).value().asText().toLowerCase(Locale.ROOT),
                            promised(answer));
                }
            }
        }
        differences.assertNone(4_000);
    }

    /** Where a name has newer characters than Unicode 3.2, or there is no encoding. */
    private static boolean tellsOfJavaAlone(Answer<InternationalName> answer) {
        return answer.notes().stream().anyMatch(note -> note.contains("; java.net.IDN"));
    }

    /** What the note says that IDNA2003 makes of the name; without a note, the same as today. */
    private static String promised(Answer<InternationalName> answer) {
        var older = answer.notes().stream().map(OLDER::matcher).filter(Matcher::find).findFirst();
        return older.map(found -> found.group(1)).orElseGet(() -> answer.value().orElseThrow().ascii())
                .toLowerCase(Locale.ROOT);
    }

    /** The jar has only those parts of ICU that pom.xml names. */
    @Test
    void packagedProgramHasWhatItNeedsOfIcu() throws IOException {
        var asked =
                names.stream().filter(name -> !SPACE.matcher(name).find() && !isAddress(name))
                        .limit(3_000)
                        .toList();

        var answers = Packaged
                .run(String.join("\n", asked).getBytes(UTF_8), "addrinfo", "--flags", "AI_NUMERICHOST", "--json")
                .objects();

        var differences = new Differences();
        for (int i = 0; i < asked.size(); i++) {
            var expected = InternationalName.of(asked.get(i));
            var message = expected.failure().map(Failure::message).orElse("Name or service not known");
            var notes = new ArrayList<String>();
            answers.get(i).path("notes").forEach(note -> notes.add(note.asText()));
            differences.compare(asked.get(i), message + expected.notes(),
                    answers.get(i).path("error").path("message").asText() + notes);
        }
        differences.assertNone(2_900);
    }

    /** Digits of other scripts may make an address. */
    private static boolean isAddress(String name) {
        return InternationalName.of(name).value().flatMap(known -> AddressText.aton(known.ascii())).isPresent();
    }

    private static void compare(Differences differences, String name, String expected, String code) {
        var answer = InternationalName.of(name);
        var asked = answer.value().map(known -> known.ascii().toLowerCase(Locale.ROOT)).orElse("");
        if (!isExplained(name, code, answer)) {
            differences.compare(name, code + " " + expected, (asked.isEmpty() ? code : "ok") + " " + asked);
        }
    }

    /** Differences that are libidn2's own ways, or that of its version of Unicode. */
    private static boolean isExplained(String name, String code, Answer<InternationalName> answer) {
        var fault = answer.failure().map(Failure::message).orElse("");
        return switch (code) {
            // it leaves empty labels and strange ASCII to its caller, and applies the bidi rule to each label by itself
            case "ok" -> fault.contains("empty label") || fault.contains("beside letters, digits and hyphens")
                    || fault.contains("bidi rule") || CHANGED.matcher(name).find();
            // it holds ASCII labels to what is said of U-labels
            case "IDN2_2HYPHEN", "IDN2_HYPHEN_STARTEND" -> true;
            case "IDN2_UNASSIGNED" -> true;
            // what only IDNA2008 refuses is for a note to say
            default -> CHANGED.matcher(name).find()
                    || answer.notes().stream().anyMatch(note -> note.contains("IDNA2008 (RFC 5892) does not"));
        };
    }
}
