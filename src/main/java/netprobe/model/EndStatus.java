package netprobe.model;

/** How a command ended, for the shell: in netprobe's own terms, or as a program that it ran on behalf of the user did. */
public sealed interface EndStatus permits ExitStatus, ProgramStatus {

    /** The number that the shell sees. */
    int code();
}
