package netprobe.cli;

/** A port as an operand: a number, or the name of a service. */
final class PortOperand {

    private static final int LAST = 65_535;

    private PortOperand() {}

    /** The operand itself; getaddrinfo(3) would take the lower 16 bits of a number that is too large. */
    static String checked(String operand) throws UsageError {
        boolean number = operand.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean small = operand.length() <= 9 && !operand.isEmpty();
        if (number && (!small || Integer.parseInt(operand) > LAST)) {
            throw new UsageError((operand.isEmpty() ? "''" : operand) + ": expected a port from 0 to " + LAST
                    + ", or the name of a service");
        }
        return operand;
    }
}
