package netprobe.render;

/** The few colours netprobe uses, or none. */
public enum Palette {
    /** For pipes, files, {@code NO_COLOR} and {@code --color never}. */
    PLAIN,
    /** ANSI escape sequences (ECMA-48, SGR). */
    COLOR;

    /** A name or heading. */
    public String strong(String text) {
        return wrap("1", text);
    }

    /** What matters less. */
    public String faint(String text) {
        return wrap("2", text);
    }

    /** What went wrong. */
    public String alarm(String text) {
        return wrap("31", text);
    }

    /** What went well. */
    public String good(String text) {
        return wrap("32", text);
    }

    private String wrap(String sgr, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\033[" + sgr + "m" + text + "\033[0m";
    }
}
