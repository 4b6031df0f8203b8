package netprobe.lab.serve.zone;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.utils.base32;

/**
 * How names are hashed where it is not to be seen which there are (RFC 5155).
 *
 * @param iterations how often the hash is hashed again
 * @param saltHex what is hashed along, in hexadecimal digits
 * @param optOut whether delegations without DS records are left out
 */
record Hashing(int iterations, String saltHex, boolean optOut) {

    private static final base32 LABEL = new base32(base32.Alphabet.BASE32HEX, false, true);
    private static final int MOST = 0xffff;

    static Hashing read(ServerTable table) throws ScenarioFault {
        long iterations = table.number("iterations", 0);
        if (iterations < 0 || iterations > MOST) {
            throw table.fault("iterations", "is not from 0 to " + MOST);
        }
        String salt = table.text("salt").orElse("");
        if (!salt.matches("([0-9a-fA-F]{2})*")) {
            throw table.fault("salt", "is not hexadecimal digits");
        }
        return new Hashing((int) iterations, salt, table.flag("opt-out"));
    }

    byte[] salt() {
        return HexFormat.of().parseHex(saltHex);
    }

    NSEC3PARAMRecord parameters(Name apex) {
        return new NSEC3PARAMRecord(apex, DClass.IN, 0, NSEC3Record.Digest.SHA1, 0, iterations, salt());
    }

    /** The label that stands for a name, in lower case. */
    String label(Name name) {
        try {
            return LABEL.toString(parameters(Name.root).hashName(name));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] bytes(String label) {
        return LABEL.fromString(label);
    }
}
