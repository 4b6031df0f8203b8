package netprobe.render;

/** A line of a zone file in dig's columns: tabs of eight, and at least one character between two words. */
final class DigLine {

    private static final int TAB = 8;

    private final StringBuilder out;
    private int column;

    DigLine(StringBuilder out) {
        this.out = out;
    }

    /** A word, and the way to the column of the next. */
    DigLine word(String text, int next) {
        column += text.length();
        out.append(Visible.escape(text));
        int to = Math.max(next, column + 1);
        int tabs = to / TAB - column / TAB;
        out.repeat('\t', tabs).repeat(' ', tabs == 0 ? to - column : to % TAB);
        column = to;
        return this;
    }

    /** What ends it; ready to be written. */
    void last(String text) {
        out.append(text).append('\n');
    }
}
