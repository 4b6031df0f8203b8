package netprobe.lab.serve.recursor;

import java.util.Optional;
import netprobe.dns.Question;

/** What a resolver answers without asking anybody. */
interface Policy {

    Optional<Found> decide(Question question);
}
