package netprobe.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void whatCouldDriveATerminalOrReverseANameIsShownAsAnEscape() {
        assertThat(Visible.escape("a\033[31mb\u009b\u202e\u2066\u2028\u007f\n")).isEqualTo(
                "a\\u001b[31mb\\u009b\\u202e\\u2066\\u2028\\u007f\\u000a");
    }

    @Test
    void lettersOfEveryScriptStayAsTheyAre() {
        assertThat(Visible.escape("bücher.例え.भारत 😀")).isEqualTo("bücher.例え.भारत 😀");
    }

    @Test
    void halfOfASurrogatePairIsShownAsAnEscape() {
        assertThat(Visible.escape("\ud800x\udc00")).isEqualTo("\\ud800x\\udc00");
    }
}
