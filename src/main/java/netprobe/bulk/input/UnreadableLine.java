package netprobe.bulk.input;

import netprobe.model.Failure.InputError;

/** A line asks for nothing that anybody could be asked. */
final class UnreadableLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient InputError error;

    /**
     * @param code of which kind, as in {@link InputError}
     * @param expected a clause that begins with "expected", or names what is wrong
     */
    UnreadableLine(String code, String expected) {
        super(expected, null, false, false);
        this.error = new InputError(code, expected, "read");
    }

    InputError error() {
        return error;
    }
}
