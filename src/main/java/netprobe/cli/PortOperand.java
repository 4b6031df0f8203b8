package netprobe.cli;

/** A port as an operand: a number, or the name of a service. */
final class PortOperand {

    private static final int LAST = 65_535;

    private PortOperand() {}

    /** The operand itself, if it is a name or a number from {@code least}; getaddrinfo(3) would take the lower 16 bits of a number that is too large. */
    static String checked(String operand, int least) throws UsageError {
        boolean number = operand.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean small = operand.length() <= 9 && !operand.isEmpty();
        int value = number && small ? Integer.parseInt(operand) : -1;
        if (number && (value < least || value > LAST)) {
            throw new UsageError(
                    (operand.isEmpty() ? "''" : operand) + ": expected a port from " + least + " to " + LAST
                            + ", or the name of a service");
        }
        return operand;
    }
}
