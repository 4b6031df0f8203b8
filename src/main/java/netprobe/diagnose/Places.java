package netprobe.diagnose;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.model.Confidence;
import netprobe.model.Finding;
import netprobe.model.ServerAnswer;
import netprobe.tables.Findings;

/** Where something is wrong, when that may be in several places. */
final class Places {

    private static final int MOST = 8;

    private Places() {}

    /** One server's address: {@code ns1.example. (192.0.2.1:53)}. */
    static String of(ServerAnswer answer) {
        return answer.server() + " (" + answer.address() + ")";
    }

    /** The finding at all of these places; none where there are none. */
    static Optional<Finding> finding(String code, Confidence confidence, Collection<String> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(Findings.of(code, confidence).at(text(places)));
    }

    /** The first few, and how many more. */
    static String text(Collection<String> places) {
        List<String> distinct = places.stream().distinct().toList();
        String text = distinct.stream().limit(MOST).collect(Collectors.joining(", "));
        return distinct.size() <= MOST ? text : text + " and " + (distinct.size() - MOST) + " more";
    }
}
