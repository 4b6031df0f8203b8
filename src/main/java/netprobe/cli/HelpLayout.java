package netprobe.cli;

import java.util.Map;

/**
 * Lays help out within a width: paragraphs, and entries of a label and its explanation. Lines break at spaces alone, so that an option, a
 * symbol or an address is never torn; a word wider than the width keeps its line to itself.
 */
final class HelpLayout {

    private static final int MARGIN = 2;
    private static final int GAP = 2;
    /** Labels wider than this part of the width stand above their explanation instead of pushing all explanations to the right. */
    private static final double WIDEST_LABEL = 0.4;

    private final int width;
    private final StringBuilder text = new StringBuilder();

    HelpLayout(int width) {
        this.width = width;
    }

    /** Begins a new block. */
    HelpLayout blank() {
        text.append('\n');
        return this;
    }

    /** Words from the left edge. */
    HelpLayout paragraph(String words) {
        return wrap(words, 0, 0);
    }

    /** Words from the left edge, with the lines that follow the first indented. */
    HelpLayout hanging(String words, int indent) {
        return wrap(words, 0, indent);
    }

    /** Labels and their explanations, in two columns. */
    HelpLayout entries(Map<String, String> explanations) {
        int widest = explanations.keySet().stream().mapToInt(String::length)
                .filter(label -> label <= WIDEST_LABEL * width).max()
                .orElse(0);
        explanations.forEach((label, explanation) -> entry(label, explanation, MARGIN + widest + GAP));
        return this;
    }

    /** A line to be typed, which is never broken, and below it what it shows. */
    HelpLayout example(String line, String meaning) {
        text.append(" ".repeat(MARGIN)).append(line).append('\n');
        return wrap(meaning, 3 * MARGIN, 3 * MARGIN);
    }

    private void entry(String label, String explanation, int column) {
        text.append(" ".repeat(MARGIN)).append(label);
        int end = MARGIN + label.length();
        if (end + GAP > column) {
            text.append('\n');
            end = 0;
        }
        text.append(" ".repeat(column - end));
        flow(explanation, column, column);
    }

    private HelpLayout wrap(String words, int firstIndent, int indent) {
        text.append(" ".repeat(firstIndent));
        flow(words, firstIndent, indent);
        return this;
    }

    private void flow(String words, int start, int indent) {
        int end = start;
        boolean lineHasWord = false;
        for (String word : words.split(" ", -1)) {
            if (lineHasWord && end + 1 + word.length() > width) {
                text.append('\n').append(" ".repeat(indent));
                end = indent;
                lineHasWord = false;
            }
            text.append(lineHasWord ? " " : "").append(word);
            end += word.length() + (lineHasWord ? 1 : 0);
            lineHasWord = true;
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
