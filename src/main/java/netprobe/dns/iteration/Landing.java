package netprobe.dns.iteration;

import java.util.List;
import netprobe.model.AnswerKind;
import netprobe.model.TraceStep.Ending;
import org.xbill.DNS.Message;

/** Where the way down to a name ends. */
sealed interface Landing {

    /** The last zone that was entered. */
    Zone zone();

    /** Who was asked in it, and said what. */
    List<Told> told();

    /**
     * With the word of a server that has the zone.
     *
     * @param word what it said: an answer, or that there is none
     */
    record Settled(Zone zone, Told word, List<Told> told) implements Landing {

        AnswerKind kind() {
            return word.answer().kind();
        }

        Message message() {
            return word.message().orElseThrow();
        }
    }

    /** Without. */
    record Stuck(Zone zone, Ending ending, List<Told> told) implements Landing {}
}
