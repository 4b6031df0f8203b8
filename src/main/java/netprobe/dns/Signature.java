package netprobe.dns;

import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.TSIGRecord;

/** Whether answers are signed as they have to be (RFC 8945, section 5.3). */
final class Signature {

    private static final int BADSIG = 16;

    private Signature() {}

    /** What is wrong with the signature of an answer; nothing is where none was asked for. */
    static Optional<String> flaw(Message answer, byte[] wire, Query query) {
        Optional<TsigKey> key = query.safeguards().key();
        boolean isExempt = key.isEmpty() || refusal(answer).isPresent() || wantsCookie(answer);
        return isExempt ? Optional.empty() : flaw(answer, wire, query, key.get());
    }

    /** Servers that want a cookie, Knot among them, say so before they look at signatures; it has no data, and is but asked again. */
    private static boolean wantsCookie(Message answer) {
        return answer.getRcode() == Rcode.BADCOOKIE;
    }

    private static Optional<String> flaw(Message answer, byte[] wire, Query query, TsigKey key) {
        TSIGRecord signature = answer.getTSIG();
        if (signature == null) {
            return Optional.of("the answer is not signed, though the question was: " + Rcode.string(answer.getRcode()));
        }
        int error = key.tsig().verify(answer, wire, query.signature().orElseThrow());
        return error == Rcode.NOERROR ? Optional.empty() : Optional.of(reason(error));
    }

    static String reason(int error) {
        return "the answer's signature does not verify: " + name(error);
    }

    /** The TSIG error by which a server turned the query's signature down, with NOTAUTH; most of these it can't sign. */
    static Optional<Integer> refusal(Message answer) {
        return Optional.ofNullable(answer.getTSIG()).map(TSIGRecord::getError)
                .filter(error -> error != Rcode.NOERROR && answer.getHeader().getRcode() == Rcode.NOTAUTH);
    }

    private static String name(int error) {
        return error == BADSIG ? "BADSIG" : Rcode.TSIGstring(error);
    }

    /** For the messages of one transfer, of which not each has to be signed. */
    static TSIG.StreamVerifier ofStream(TsigKey key, Query query) {
        return new TSIG.StreamVerifier(key.tsig(), query.signature().orElseThrow());
    }
}
