package netprobe.observe;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import org.jspecify.annotations.Nullable;

/** Looks up the hosts of targets, several at a time, and hands them on in order, with what has to be said of each lookup. */
final class Resolution {

    private static final int AT_ONCE = 8;

    private final ProbeRequest request;
    private final ResolvedTargets targets;
    private final Iterator<Target> wanted;
    private final BlockingQueue<Optional<Lookup>> lookups = new ArrayBlockingQueue<>(AT_ONCE);

    private volatile @Nullable RuntimeException problem;

    private record Lookup(Target target, FutureTask<Answer<HostEntry>> answer) {}

    Resolution(ProbeRequest request, ResolvedTargets targets, Iterator<Target> wanted) {
        this.request = request;
        this.targets = targets;
        this.wanted = wanted;
    }

    /** Resolves all targets; fails as what tells the targets fails, once those told before are handed on. */
    void run() {
        Thread.ofPlatform().daemon().name("targets").start(this::begin);
        try {
            for (var lookup = lookups.take(); lookup.isPresent(); lookup = lookups.take()) {
                finish(lookup.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (problem != null) {
            throw problem;
        }
        targets.complete();
    }

    private void begin() {
        try {
            while (wanted.hasNext()) {
                Target target = wanted.next();
                var answer = new FutureTask<>(() -> request.path().forward(target.host(), request.family()));
                Thread.ofPlatform().daemon().name("lookup").start(answer);
                lookups.put(Optional.of(new Lookup(target, answer)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            problem = broken;
        }
        end();
    }

    private void end() {
        try {
            lookups.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Lookup lookup) throws InterruptedException {
        Answer<HostEntry> answer = await(lookup);
        List<IpAddress> addresses = answer.value().map(HostEntry::addresses).orElse(List.of()).stream()
                .flatMap(text -> AddressText.ptonScoped(text).stream()).toList();
        Target target = lookup.target();
        if (addresses.isEmpty()) {
            Failure failure = answer.failure().orElseThrow();
            targets.add(report -> report.unresolved(target, failure, answer.notes()));
            return;
        }
        if (!answer.notes().isEmpty()) {
            targets.add(report -> report.noted(target, answer.notes()));
        }
        targets.add(new Resolved(target, addresses, request.transport()));
    }

    private Answer<HostEntry> await(Lookup lookup) throws InterruptedException {
        try {
            return request.lookupLimit().isEmpty()
                    ? lookup.answer().get()
                    : lookup.answer().get(request.lookupLimit().get().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Answer.failed(cutOff(request.lookupLimit().orElseThrow()));
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a lookup failed unexpectedly", bug.getCause());
        }
    }

    private static DeadlineExpired cutOff(Duration limit) {
        return new DeadlineExpired("timeout", limit, "the name was not resolved in time", "resolve", Optional.empty());
    }
}
