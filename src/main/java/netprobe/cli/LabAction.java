package netprobe.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code lab} can be asked to do, with its one-line summary. */
public enum LabAction {
    LIST("which scenarios there are"),
    SHOW("the file of one"),
    RUN("build its network, run a command in it, take it away"),
    SHELL("the same with a shell"),
    SCORE("have scenarios diagnosed, and grade what is found");

    private final String summary;

    LabAction(String summary) {
        this.summary = summary;
    }

    /** As typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it does, without a full stop. */
    public String summary() {
        return summary;
    }

    /** The action of that name. */
    static Optional<LabAction> of(String label) {
        return Arrays.stream(values()).filter(action -> action.label().equals(label)).findFirst();
    }
}
