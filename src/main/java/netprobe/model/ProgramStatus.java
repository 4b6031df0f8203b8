package netprobe.model;

/**
 * How a program ended that netprobe ran on behalf of the user.
 *
 * @param code 0 to 255, whatever it means to that program; 128 and more for a signal
 */
public record ProgramStatus(int code) implements EndStatus {}
