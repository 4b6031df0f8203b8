package netprobe.connect.tls;

import java.time.Instant;
import java.util.ArrayList;

/** Whether Java programs would see it the same way: their authorities are a store of their own, which nobody may have brought up to date. */
final class SecondTrust {

    private SecondTrust() {}

    /** The verdict, with a note where the JVM's own trust store leads to another. Anchors that somebody chose are not compared. */
    static Verdict considered(Verdict verdict, Observation seen, TlsRequest request, Instant now) {
        TrustAnchors anchors = request.settings().anchors();
        if (!anchors.isSystem()) {
            return verdict;
        }
        boolean isTrusted = verdict.anchor().isPresent();
        TrustAnchors jvm = SystemAnchors.ofTheJvm();
        if (CertificationPath.build(seen.chain(), jvm, now).isTrusted() == isTrusted) {
            return verdict;
        }
        var notes = new ArrayList<>(verdict.notes());
        notes.add(isTrusted
                ? "Java programs don't trust this chain: " + jvm.source() + " lacks " + verdict.anchor().orElseThrow()
                : "Java programs do trust this chain: " + jvm.source() + " has its root, " + anchors.source()
                        + " lacks it");
        return new Verdict(verdict.faults(), verdict.anchor(), notes);
    }
}
