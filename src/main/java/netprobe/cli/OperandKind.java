package netprobe.cli;

/** What a command's operand names, so that a shell can complete it. */
public enum OperandKind {
    /** A host or domain name. */
    HOST,
    /** A service of services(5). */
    SERVICE,
    /** A protocol of protocols(5). */
    PROTOCOL,
    /** A symbol of errno(3), {@code EAI_*}, {@code h_errno} or Winsock. */
    ERROR,
    /** A prefix or name of the socket API's constants. */
    CONSTANT,
    /** What {@code lab} is to do. */
    ACTION,
    /** A scenario that comes with netprobe. */
    SCENARIO,
    /** A file. */
    FILE,
    /** An address, a number or a text: nothing that a shell could know. */
    OPEN
}
