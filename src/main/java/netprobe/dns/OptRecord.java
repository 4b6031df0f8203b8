package netprobe.dns;

import java.util.ArrayList;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;
import org.xbill.DNS.DNSInput;
import org.xbill.DNS.WireParseException;

/**
 * What an OPT record says with its odd use of class and TTL (RFC 6891, section 6.1).
 *
 * @param upperRcode the upper eight bits of the response code
 * @param text the rest
 */
record OptRecord(int upperRcode, Edns text) {

    private static final int DO = 0x8000;
    private static final int CO = 0x4000;

    /** Reads the record; options after one that breaks off are lost. */
    static OptRecord read(int dclass, long ttl, byte[] data) {
        var options = new ArrayList<EdnsOption>();
        var input = new DNSInput(data);
        try {
            while (input.remaining() > 0) {
                int code = input.readU16();
                options.add(OptionText.of(code, input.readByteArray(input.readU16())));
            }
        } catch (WireParseException brokenOff) {
            // what came before it still counts
        }
        int flags = (int) ttl & 0xffff;
        return new OptRecord((int) (ttl >> 24), new Edns((int) (ttl >> 16) & 0xff, dclass, (flags & DO) != 0,
                (flags & CO) != 0, flags & ~(DO | CO), options));
    }
}
