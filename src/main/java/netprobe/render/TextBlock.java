package netprobe.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for the eye: rows of columns, fields under a title, tables whose columns fit their widest cell. Everything given to it is
 * made {@linkplain Visible visible}.
 */
final class TextBlock {

    private static final String GAP = "  ";
    private static final int LABEL_WIDTH = 11;
    private static final int KIND_WIDTH = "AF_INET6".length();
    private static final int LEAST_OPERAND_WIDTH = 3;
    private static final int MOST_OPERAND_WIDTH = 49;

    private final StringBuilder out;
    private final Palette palette;
    private final int operandWidth;
    private final int lineWidth;
    private final boolean isVerbose;

    TextBlock(StringBuilder out, Palette palette, int operandWidth) {
        this(out, palette, new Widths(operandWidth, Widths.LINE), false);
    }

    TextBlock(StringBuilder out, Palette palette, Widths widths, boolean isVerbose) {
        this.isVerbose = isVerbose;
        this.out = out;
        this.palette = palette;
        this.operandWidth = Math.clamp(widths.operand(), LEAST_OPERAND_WIDTH, MOST_OPERAND_WIDTH);
        this.lineWidth = widths.line();
    }

    /** Whether everything is to be shown that is known, rather than what is usually wanted. */
    boolean isVerbose() {
        return isVerbose;
    }

    /** The name of what follows, alone on its line. */
    TextBlock title(String name) {
        out.append(palette.strong(Visible.escape(name)));
        return end();
    }

    /** An operand with its short answers, in one line, under one another as far as widths are known beforehand. */
    TextBlock row(String operand, String kind, String answer) {
        String shown = Visible.escape(operand);
        out.append(palette.strong(shown)).repeat(' ', Math.max(0, operandWidth - shown.length())).append(GAP);
        out.append(palette.faint(padded(kind, KIND_WIDTH))).append(GAP).append(Visible.escape(answer));
        return end();
    }

    /** An operand with what became of it: a word of that much room, good or bad, and the rest. */
    TextBlock outcome(String operand, String word, int room, boolean good, String rest) {
        String shown = Visible.escape(operand);
        String padded = padded(word, room);
        out.append(palette.strong(shown)).repeat(' ', Math.max(0, operandWidth - shown.length())).append(GAP);
        out.append(good ? palette.good(padded) : palette.alarm(padded)).append(GAP).append(Visible.escape(rest));
        return end();
    }

    /** A word, good or bad, that begins a line, and the rest of the line. */
    TextBlock verdict(String word, boolean good, String rest) {
        String shown = Visible.escape(word);
        out.append(good ? palette.good(shown) : palette.alarm(shown)).append(GAP).append(Visible.escape(rest));
        return end();
    }

    /** A word, good or bad, that begins a statement, whose further lines stand under the first. */
    TextBlock statement(String word, boolean good, String sentence) {
        String indent = " ".repeat(word.length() + GAP.length());
        out.append(good ? palette.good(word) : palette.alarm(word)).append(GAP);
        out.append(String.join("\n" + indent, wrapped(sentence, lineWidth - indent.length())));
        return end();
    }

    /** A labelled list of clauses, each of as many lines as it takes; nothing where it is empty. */
    TextBlock prose(String label, List<String> clauses) {
        return field(label, clauses.stream()
                .flatMap(clause -> wrapped(clause, lineWidth - GAP.length() - LABEL_WIDTH).stream()).toList());
    }

    /** A labelled value below the title. */
    TextBlock field(String label, String value) {
        return field(label, List.of(value));
    }

    /** A labelled list, one value a line; nothing where it is empty. */
    TextBlock field(String label, List<String> values) {
        String shown = label;
        for (String value : values) {
            out.append(GAP).append(palette.faint(padded(shown, LABEL_WIDTH))).append(Visible.escape(value));
            end();
            shown = "";
        }
        return this;
    }

    /** Rows whose columns line up, each line after {@code indent} spaces; the last column is not padded. */
    TextBlock table(int indent, List<List<String>> rows) {
        List<Integer> widths = widths(rows);
        for (List<String> row : rows) {
            out.repeat(' ', indent);
            for (int i = 0; i < row.size(); i++) {
                String cell = Visible.escape(row.get(i));
                out.append(i == row.size() - 1 ? cell : padded(cell, widths.get(i) + GAP.length()));
            }
            end();
        }
        return this;
    }

    /** A line of prose. */
    TextBlock line(String text) {
        out.append(Visible.escape(text));
        return end();
    }

    /** Lines break at spaces alone, so that an address or a symbol is never torn; one that is wider keeps its line to itself. */
    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : Visible.escape(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private TextBlock end() {
        int length = out.length();
        while (length > 0 && out.charAt(length - 1) == ' ') {
            length--;
        }
        out.setLength(length);
        out.append('\n');
        return this;
    }

    private static List<Integer> widths(List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Visible.escape(row.get(i)).length();
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
