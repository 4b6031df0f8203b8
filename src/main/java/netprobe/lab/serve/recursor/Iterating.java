package netprobe.lab.serve.recursor;

import java.util.Optional;
import netprobe.dns.Question;
import netprobe.dns.iteration.IterativeEvidence;
import netprobe.dns.iteration.RootHints;
import netprobe.dns.iteration.WalkSettings;

/**
 * From the root down, each time anew: what it was told before is the cache's business.
 *
 * @param hints where the root is
 * @param settings how servers are asked
 * @param judge whether there is an anchor to judge by
 * @param keys what zones' keys are
 */
record Iterating(RootHints hints, WalkSettings settings, Optional<Judge> judge, KeyMemory keys)
        implements
            Source {

    @Override
    public Found find(Question question) {
        var evidence = new IterativeEvidence(hints, settings);
        Found found = new Pursuit(evidence, question).run();
        return judge.filter(_ -> !found.isFailure()).map(each -> each.judge(question, found, keys.over(evidence)))
                .orElse(found);
    }
}
