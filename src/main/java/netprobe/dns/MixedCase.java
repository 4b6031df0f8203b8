package netprobe.dns;

import java.io.IOException;
import java.security.SecureRandom;
import org.xbill.DNS.Name;

/** Names whose letters are in random case: bits that a forger has to guess (draft-vixie-dnsext-dns0x20). */
final class MixedCase {

    private static final int CASE = 0x20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MixedCase() {}

    /** The same name; what is no letter, the length of a label included, stays. */
    static Name of(Name name) {
        byte[] wire = name.toWire();
        for (int i = 0; i < wire.length; i++) {
            int lower = wire[i] | CASE;
            if (lower >= 'a' && lower <= 'z' && RANDOM.nextBoolean()) {
                wire[i] ^= CASE;
            }
        }
        try {
            return new Name(wire);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
