package netprobe.idna;

import static org.assertj.core.api.Assertions.assertThat;

import netprobe.model.Answer;
import netprobe.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternationalNameTest {

    @ParameterizedTest
    @CsvSource({"bücher.example, xn--bcher-kva.example", "bu\u0308cher.example, xn--bcher-kva.example",
        "BÜCHER.Example, xn--bcher-kva.Example", "ü., xn--tda.", "_x.ü.de, _x.xn--tda.de",
        "r3---sn.ü.de, r3---sn.xn--tda.de",
        "日本語。jp, xn--wgv71a119e.jp", "ａｂｃ．de, abc.de", "１２７.0.0.1, 127.0.0.1",
        "ü.xn--bcher-kva, xn--tda.xn--bcher-kva"})
    void labelsBecomeALabels(String name, String ascii) {
        var answer = InternationalName.of(name);

        assertThat(answer.value()).contains(new InternationalName(ascii));
        assertThat(answer.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.python.org", "WWW.Python.ORG.", "-a-.b--c", "a..b", "", "fe80::1%eth0", "under_score",
        "xn-"})
    void asciiPassesAsItIs(String name) {
        assertThat(InternationalName.of(name)).isEqualTo(Answer.of(new InternationalName(name)));
    }

    @ParameterizedTest
    @CsvSource({"faß.de, xn--fa-hia.de, 'by IDNA2003, as in java.net.IDN and Python''s codec, it would be fass.de'",
        "ς.gr, xn--3xa.gr, 'by IDNA2003, as in java.net.IDN and Python''s codec, it would be xn--4xa.gr'",
        "FAẞ.de, xn--fa-hia.de, 'java.net.IDN asks for xn--fa-64s.de, and IDNA2003 does not know all its characters'"})
    void anotherNameByIdna2003IsShown(String name, String ascii, String note) {
        var answer = InternationalName.of(name);

        assertThat(answer.value()).contains(new InternationalName(ascii));
        assertThat(answer.notes()).containsExactly(name + " is asked for as " + ascii + "; " + note);
    }

    @ParameterizedTest
    @CsvSource({"pаypal.com, 'label pаypal mixes scripts: Latin p (U+0070), Cyrillic а (U+0430)'",
        "gοοgle.de, 'label gοοgle mixes scripts: Latin g (U+0067), Greek ο (U+03BF)'",
        "αа.gr, 'label αа mixes scripts: Greek α (U+03B1), Cyrillic а (U+0430)'"})
    void mixedScriptsAreFlagged(String name, String note) {
        assertThat(InternationalName.of(name).notes()).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語abcひらカタ.jp", "中文abcㄅㄆ.tw", "한국abc漢字.kr", "пример2-3.рф", "コーヒー.jp", "русский.com",
        "क्षेत्र.भारत"})
    void scriptsThatAreWrittenTogetherAreNot(String name) {
        assertThat(InternationalName.of(name).notes()).isEmpty();
    }

    @Test
    void symbolsThatOnlyUts46AllowsAreTold() {
        assertThat(InternationalName.of("☕.example").notes()).containsExactly(
                "label ☕: UTS #46 allows ☕ (U+2615), IDNA2008 (RFC 5892) does not, and few registries do");
    }

    @ParameterizedTest
    @CsvSource({"a..ü, 'expected no empty label (two dots in a row, or one at the start)'",
        "ü.., 'expected no empty label (two dots in a row, or one at the start)'",
        ".ü, 'expected no empty label (two dots in a row, or one at the start)'",
        "-ü.de, 'label -ü: expected no hyphen at its beginning (RFC 5891, section 4.2.3.1)'",
        "ü-.de, 'label ü-: expected no hyphen at its end (RFC 5891, section 4.2.3.1)'",
        "üb--c.de, 'label üb--c: expected no two hyphens in the third and fourth place (RFC 5891, section 4.2.3.1)'",
        "\u0301a.de, 'label \u0301a: expected no combining mark at its beginning (RFC 5891, section 4.2.3.2)'",
        "ü\u202eb.de, 'label ü\u202eb: expected no U+202E, which UTS #46 does not allow'",
        "ü/b.de, 'label ü/b: expected no / (U+002F) beside letters, digits and hyphens'",
        "ü.xn--a.de, 'label xn--a: expected after xn-- the Punycode of a label in its normal form (RFC 5891, section 4.4)'",
        "\u05d0b.de, 'label \u05d0b: expected characters of one writing direction, as the bidi rule demands (RFC 5893, section 2)'",
        "1.\u05d0, 'label 1: expected characters of one writing direction, as the bidi rule demands (RFC 5893, section 2)'",
        "a\u200db.de, 'label a\u200db: expected a zero-width joiner or non-joiner only where the script needs one (RFC 5892, "
                + "appendix A)'"})
    void brokenRuleIsNamedWithItsLabel(String name, String message) {
        var answer = InternationalName.of(name);

        assertThat(answer.value()).isEmpty();
        assertThat(answer.failure().map(Failure::message)).contains(message);
    }

    @Test
    void lengthsCountAsALabels() {
        var long63 = "ü" + "a".repeat(55) + ".de";

        assertThat(InternationalName.of(long63).value()).isPresent();
        assertThat(InternationalName.of("a" + long63).failure().orElseThrow().message())
                .endsWith("expected at most 63 bytes as an A-label, got 64");
        assertThat(InternationalName.of("ü." + "abcdefg.".repeat(32)).failure().orElseThrow().message())
                .isEqualTo("expected at most 253 bytes in all, as A-labels");
    }

    /** ICU 79 counts the places of hyphens in UTF-16. */
    @Test
    void hyphensAreCountedInCharacters() {
        assertThat(InternationalName.of("𠀀--b.jp").value()).isPresent();
        assertThat(InternationalName.of("𠀀𠀀--b.jp").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"xn--bcher-kva.example, xn--bcher-kva.example is bücher.example",
        "a.XN--FA-HIA.de, a.XN--FA-HIA.de is a.faß.de",
        "xn--a, 'xn--a is no valid name by IDNA2008: label xn--a: expected after xn-- the Punycode of a label in its normal form "
                + "(RFC 5891, section 4.4)'"})
    void aLabelsAreAskedForAsTheyAreAndTold(String name, String note) {
        var answer = InternationalName.of(name);

        assertThat(answer.value()).contains(new InternationalName(name));
        assertThat(answer.notes()).containsExactly(note);
    }
}
