package netprobe.pages;

import java.util.Locale;

/** Writes a manual page in the macros of man(7). */
final class Roff {

    /** A page changes with the command model, not with the day it is built on. */
    private static final String DATE = "2026-01-01";

    private final StringBuilder page = new StringBuilder();

    /** A page of section 1, with neither hyphenation nor justified lines: names are not to be torn. */
    static Roff page(String name) {
        var page = new Roff();
        page.lines(".\\\" Generated from the command model: change that, not this file.");
        page.lines(".TH " + literal(name.toUpperCase(Locale.ROOT)) + " 1 " + DATE + " netprobe \"netprobe manual\"");
        return page.lines(".nh\n.ad l");
    }

    /** Begins a section. */
    Roff section(String title) {
        page.append(".SH ").append(title).append('\n');
        return this;
    }

    /** One line or more of roff. */
    Roff lines(String roff) {
        page.append(roff.strip()).append('\n');
        return this;
    }

    /** A paragraph that follows another. */
    Roff paragraph(String roff) {
        page.append(".PP\n");
        return lines(roff);
    }

    /** A term, and below it, indented, what it means. */
    Roff tagged(String term, String meaning) {
        page.append(".TP\n");
        return lines(term).lines(meaning);
    }

    /** Prose: nothing in it is markup; every sentence begins a line, as roff wants it. */
    static String text(String prose) {
        return escape(prose).replaceAll("(?<=[a-z0-9)][.]) (?=[A-Z])", "\n");
    }

    /** What one types or reads on a screen: its hyphens are those of ASCII. */
    static String literal(String text) {
        return escape(text).replace("-", "\\-");
    }

    static String bold(String text) {
        return text.isEmpty() ? "" : "\\fB" + literal(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + literal(text) + "\\fR";
    }

    /** Keeps roff from reading backslashes, quotes and, at the beginning of a line, full stops. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\e");
                case '\'' -> escaped.append("\\(aq");
                case '^' -> escaped.append("\\(ha");
                case '~' -> escaped.append("\\(ti");
                case '`' -> escaped.append("\\(ga");
                default -> append(c, escaped);
            }
        });
        return (escaped.indexOf(".") == 0 ? "\\&" : "") + escaped;
    }

    private static void append(int c, StringBuilder escaped) {
        if (c < 128) {
            escaped.appendCodePoint(c);
        } else {
            escaped.append(String.format(Locale.ROOT, "\\[u%04X]", c));
        }
    }

    /** What was written, without the last line's end. */
    String text() {
        return page.toString().stripTrailing();
    }
}
