package netprobe.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import netprobe.host.ConfigurationSurvey;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.host.Interfaces;
import netprobe.host.JavaSurvey;
import netprobe.host.NssModules;
import netprobe.host.ResolvedStub;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Contact;
import netprobe.model.Failure;
import netprobe.model.FamilyAnswer;
import netprobe.model.LocalNetwork;
import netprobe.model.LookupPlan;
import netprobe.model.PathReport;
import netprobe.model.Report;
import netprobe.model.Report.Walk;
import netprobe.model.ResolverConfiguration;
import netprobe.model.Subject;
import netprobe.model.SurveyedServer;
import netprobe.resolve.LookupPlanner;
import netprobe.tables.SpecialUseDomains;

/**
 * Walks the way that a program goes to a target, and looks aside wherever something is odd: as much as is needed, side by side, under one deadline.
 */
public final class Examination {

    /** What is known of all ways by then has to do, of so many parts of the time: the rest is for what is looked at after them. */
    private static final int PATHS = 18;
    private static final int WHOLE = 20;

    /** Whoever is told what he asked for is told by then. */
    private static final Duration LATE = Duration.ofMillis(1500);

    private final HostConfiguration host;
    private final NssModules modules;
    private final ConfigurationSurvey survey;
    private final JavaSurvey java;
    private final ExaminationWishes wishes;
    private final Watcher watcher;
    private final Workers workers;
    private final List<String> unseen = new ArrayList<>();

    /**
     * @param files the files of this host
     * @param environment what programs are started with
     * @param watcher is told of each step
     */
    public Examination(HostFiles files, Map<String, String> environment, ExaminationWishes wishes, Watcher watcher) {
        this.host = new HostConfiguration(files, environment);
        this.modules = NssModules.system();
        this.java = new JavaSurvey(environment);
        this.survey = new ConfigurationSurvey(host, modules, ResolvedStub.of(environment));
        this.wishes = wishes;
        this.watcher = watcher;
        this.workers = new Workers(wishes.deadline());
    }

    /** Everything that was observed of a target; a failure only for what is no name. */
    public Answer<Report> of(Subject subject) {
        Instant began = Instant.now();
        long start = System.nanoTime();
        CompletableFuture<LocalNetwork> network = workers.start(Interfaces::now);
        CompletableFuture<ResolverConfiguration> configuration = workers.start(survey::get);
        Optional<Answer<LookupPlan>> plan = subject.host()
                .map(name -> new LookupPlanner(host, modules, wishes.family()).of(name));
        Optional<Failure> refused = plan.flatMap(Answer::failure);
        if (refused.isPresent()) {
            return Answer.failed(refused.get());
        }
        var interviews = new ServerInterviews(host, wishes, watcher, workers);
        var contacts = new PendingContacts(subject);
        var walks = new TargetWalks(wishes, interviews.configured(), watcher, workers);
        plan.flatMap(Answer::value).filter(known -> isAskedAsTyped(subject, known))
                .ifPresent(_ -> walks.begin(subject.host().orElseThrow()));
        Optional<PathReport> paths = subject.host().flatMap(name -> paths(name, interviews, contacts));
        // whoever waits for the C library's answer may hear of it before the listener does
        paths.flatMap(report -> report.path(Kind.SYSTEM)).ifPresent(path -> contacts.begin(path.order()));
        List<Contact> reached = contacts.join();
        boolean odd = interviews.isOdd() || new Oddities(paths, interviews.invented(), reached).isAny();
        List<SurveyedServer> servers = interviews.finish(paths.map(PathReport::answered).or(subject::host), odd);
        List<Walk> walked = paths.map(PathReport::answered).map(name -> odd ? walks.to(name) : walks.ifNear(name))
                .orElse(List.of());
        unseen.addAll(workers.unfinished());
        return Answer.of(new Report(subject, began, Duration.ofNanos(System.nanoTime() - start), paths,
                configuration.join(), plan.flatMap(Answer::value), servers, walked, reached, network.join(),
                java.get(subject.host()), unseen));
    }

    /**
     * Whether name servers are asked for the name itself, before any that the search list makes of it; what is private by its last label is not the
     * Internet's business either.
     */
    private static boolean isAskedAsTyped(Subject subject, LookupPlan plan) {
        return subject.host().flatMap(SpecialUseDomains::of).isEmpty()
                && plan.scenarios().stream().findFirst().flatMap(scenario -> scenario.names().stream().findFirst())
                        .filter(name -> strip(name).equalsIgnoreCase(strip(subject.host().orElseThrow()))).isPresent();
    }

    private static String strip(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private Optional<PathReport> paths(String name, ServerInterviews interviews, PendingContacts contacts) {
        var pathSurvey = new PathSurvey(host, survey, interviews::ask,
                new PathSurvey.Wishes(wishes.family(), wishes.secondOpinions(),
                        Optional.of(wishes.deadline().multipliedBy(PATHS).dividedBy(WHOLE))));
        CompletableFuture<Answer<PathReport>> all = workers.start(() -> pathSurvey.of(name, path -> {
            watcher.done(path.name(), text(path));
            if (path.kind() == Kind.SYSTEM) {
                contacts.begin(path.order());
            }
        }));
        if (workers.poll(all, LATE).isEmpty()) {
            interviews.lookCloser();
        }
        return workers.await(all, "what programs are told of " + name).flatMap(Answer::value);
    }

    private static String text(ComparedPath path) {
        return path.order().isEmpty()
                ? path.families().stream().map(FamilyAnswer::text).findFirst().orElse("nothing")
                : String.join(" ", path.order());
    }

    /** Attempts to reach the target, begun as soon as it is known where. */
    private final class PendingContacts {

        private final Subject subject;
        private final CompletableFuture<CompletableFuture<List<Contact>>> begun = new CompletableFuture<>();

        private final AtomicBoolean claimed = new AtomicBoolean();

        PendingContacts(Subject subject) {
            this.subject = subject;
        }

        void begin(List<String> addresses) {
            if (!claimed.compareAndSet(false, true)) {
                return;
            }
            begun.complete(addresses.isEmpty() || subject.ports().isEmpty()
                    ? CompletableFuture.completedFuture(List.of())
                    : workers.start(() -> reach(addresses)));
        }

        private List<Contact> reach(List<String> addresses) {
            var wish = TargetTalk.of(subject);
            var contacts = new TargetContacts(subject.host().orElseThrow(), wishes.patience(),
                    wish.needsTls() ? Optional.of(wishes.tls().get()) : Optional.empty());
            try {
                List<Contact> reached =
                        contacts.reach(addresses, subject.ports(), wish.beginsInTls(), wish.greeting());
                reached.forEach(contact -> watcher.done(contact.attempt().goal().peer(), outcome(contact)));
                return reached;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }

        List<Contact> join() {
            begin(List.of());
            return workers.await(begun.join(), "the attempts to reach it").orElse(List.of());
        }
    }

    private static String outcome(Contact contact) {
        return contact.attempt().failure().or(contact.details()::failure).map(Failure::code)
                .orElse(contact.attempt().outcome().label());
    }

    /** Whether a text is an address rather than a name. */
    static boolean isAddress(String text) {
        return AddressText.aton(text).isPresent() || AddressText.ptonScoped(text).isPresent();
    }
}
