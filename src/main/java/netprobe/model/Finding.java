package netprobe.model;

import java.util.Optional;

/**
 * A conclusion from what was observed: what is wrong, who or what is responsible, and what to do next.
 *
 * @param code {@code layer.object.condition}; never renamed, only added
 * @param confidence how sure it is
 * @param where who or what is responsible: the sender of an ICMP message, a file and line, a setting; empty where nobody is known
 * @param sentence what it means, without a final full stop
 * @param nextStep what to do about it, or what to look at next, likewise
 */
public record Finding(String code, Confidence confidence, Optional<String> where, String sentence, String nextStep) {

    /** The same finding at a place. */
    public Finding at(String place) {
        return new Finding(code, confidence, Optional.of(place), sentence, nextStep);
    }
}
