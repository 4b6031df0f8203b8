package netprobe.idna;

import java.net.IDN;
import java.util.Optional;

/** What programs ask for that still encode names by RFC 3490: Java's {@code java.net.IDN}, Python's {@code idna} codec. */
final class Idna2003 {

    private Idna2003() {}

    /**
     * Where they would ask for another name, a sentence that shows both. Of characters that came after Unicode 3.2 the RFC knows nothing, and
     * only {@code java.net.IDN} is told of.
     */
    static Optional<String> difference(String name, String asked) {
        String today = name + " is asked for as " + asked + "; ";
        Optional<String> older = encoded(name, IDN.ALLOW_UNASSIGNED);
        if (older.isEmpty()) {
            return Optional.of(today + "java.net.IDN can't encode it, by IDNA2003");
        }
        if (older.get().equalsIgnoreCase(asked)) {
            return Optional.empty();
        }
        return Optional.of(today + (encoded(name, 0).isPresent()
                ? "by IDNA2003, as in java.net.IDN and Python's codec, it would be " + older.get()
                : "java.net.IDN asks for " + older.get() + ", and IDNA2003 does not know all its characters"));
    }

    private static Optional<String> encoded(String name, int flags) {
        try {
            return Optional.of(IDN.toASCII(name, flags));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
