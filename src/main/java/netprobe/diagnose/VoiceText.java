package netprobe.diagnose;

import java.util.ArrayList;
import netprobe.model.ServerRemarks;

/** What a name server says, as a clause of evidence. */
final class VoiceText {

    private VoiceText() {}

    static String of(ServerVoice voice) {
        var words = new ArrayList<String>();
        words.add(voice.server() + ": " + voice.answer().text());
        voice.ttl().ifPresent(ttl -> words.add("for " + ttl + " s"));
        voice.denial().ifPresent(denial -> words.add(
                "for " + denial.ttl() + " of at most " + denial.minimum() + " s, by the SOA of " + denial.zone()));
        if (voice.isAuthoritative()) {
            words.add("authoritative");
        }
        voice.said().flatMap(ServerRemarks::policy).ifPresent(zone -> words.add("by the response policy zone " + zone));
        voice.said().stream().flatMap(said -> said.errors().stream())
                .forEach(error -> words.add("EDE " + error.info() + " " + error.name()));
        return String.join(", ", words);
    }
}
