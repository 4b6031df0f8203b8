package netprobe.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.host.ServiceFiles;
import netprobe.libc.LibC;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.Service;
import netprobe.model.ServiceMatches;
import netprobe.resolve.ServiceQuestion.ByName;
import netprobe.resolve.ServiceQuestion.ByPorts;
import netprobe.resolve.ServiceQuestion.ByUrl;
import netprobe.resolve.ServiceQuestion.Unusable;
import netprobe.tables.Nearest;
import netprobe.tables.ServiceDatabase;
import netprobe.tables.ServiceIndex;
import netprobe.tables.UrlSchemes;

/** Services by name, port and URL: the system's database first, and IANA's registry where it has no answer. */
public final class Services {

    private final ServiceDatabase system;
    private final ServiceQuestions questions;
    private final List<String> notes;

    Services(ServiceDatabase system, Protocols protocols, List<String> notes) {
        this.system = system;
        this.questions = new ServiceQuestions(protocols::knows,
                name -> !ServiceIndex.iana().byName(name, Optional.empty()).isEmpty());
        this.notes = notes;
    }

    /** Through the C library; where it can't be called, from this host's own file, and every answer says so. */
    public static Services ofThisHost() {
        return LibC.absence()
                .map(absence -> new Services(ServiceIndex.of(ServiceFiles.services()), Protocols.ofThisHost(),
                        List.of(absence + "; /etc/services was read instead")))
                .orElseGet(() -> new Services(new LibcServices(), Protocols.ofThisHost(), List.of()));
    }

    /**
     * The services an operand leads to: a name, {@code name/protocol}, port, {@code port/protocol}, range of ports, or URL. What nobody knows
     * is the input error {@code unknown-service}.
     */
    public Answer<ServiceMatches> lookUp(String operand) {
        Answer<ServiceMatches> answer = switch (questions.read(operand)) {
            case ByName(String name, Optional<String> protocol) -> named(name, protocol);
            case ByPorts ports -> onPorts(ports);
            case ByUrl url -> behindUrl(url);
            case Unusable(String code, String message) -> Answer.failed(new InputError(code, message, "getservbyname"));
        };
        for (String note : notes) {
            answer = answer.noting(note);
        }
        return answer;
    }

    private Answer<ServiceMatches> named(String name, Optional<String> protocol) {
        List<Service> found = system.byName(name, protocol);
        if (!found.isEmpty()) {
            return Answer.of(ServiceMatches.named(found));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        List<Service> folded = lower.equals(name) ? List.of() : system.byName(lower, protocol);
        if (!folded.isEmpty()) {
            return Answer.of(ServiceMatches.named(folded)).noting(Spelling.note(lower, name));
        }
        List<Service> registered = ServiceIndex.iana().byName(name, protocol);
        return registered.isEmpty() ? unknown(name, protocol) : Answer.of(ServiceMatches.named(registered));
    }

    private Answer<ServiceMatches> onPorts(ByPorts ports) {
        var found = new ArrayList<Service>();
        for (int port = ports.low(); port <= ports.high(); port++) {
            found.addAll(onPort(port, ports.protocol()));
        }
        if (!found.isEmpty()) {
            return Answer.of(ServiceMatches.onPorts(found));
        }
        String over = ports.protocol().map(protocol -> " over " + protocol).orElse("");
        String where = ports.low() == ports.high() ? "this port" : "these ports";
        return failed("no service is known on " + where + over, "getservbyport");
    }

    private List<Service> onPort(int port, Optional<String> protocol) {
        List<Service> found = system.byPort(port, protocol);
        return found.isEmpty() ? ServiceIndex.iana().byPort(port, protocol) : found;
    }

    private Answer<ServiceMatches> behindUrl(ByUrl url) {
        String service = UrlSchemes.service(url.scheme());
        Answer<ServiceMatches> named = named(service, Optional.empty());
        if (named.value().isEmpty()) {
            return failed("no service is known for URLs of the scheme " + url.scheme(), "getservbyname");
        }
        Answer<ServiceMatches> answer = Answer
                .of(new ServiceMatches(named.value().get().services(), false, url.port()));
        if (!service.equalsIgnoreCase(url.scheme())) {
            answer = answer.noting("URLs of the scheme " + url.scheme() + " use the service " + service);
        }
        return isUsual(answer)
                ? answer
                : answer.noting("the URL names port " + describe(url.port().getAsInt())
                        + ", which takes the place of its scheme's");
    }

    private static boolean isUsual(Answer<ServiceMatches> answer) {
        ServiceMatches matches = answer.value().orElseThrow();
        return matches.urlPort().isEmpty()
                || matches.services().stream().anyMatch(service -> service.port() == matches.urlPort().getAsInt());
    }

    private String describe(int port) {
        String names =
                onPort(port, Optional.empty()).stream().map(Service::name).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? Integer.toString(port) : port + " (" + names + ")";
    }

    private Answer<ServiceMatches> unknown(String name, Optional<String> protocol) {
        String elsewhere =
                protocol.isEmpty() ? "" : named(name, Optional.empty()).value().map(Services::protocols).orElse("");
        String message = elsewhere.isEmpty()
                ? "unknown service" + hint(name)
                : "unknown over " + protocol.orElse("") + ", known over " + elsewhere;
        return failed(message, "getservbyname");
    }

    private static Answer<ServiceMatches> failed(String message, String operation) {
        return Answer.failed(new InputError("unknown-service", message, operation));
    }

    private static String hint(String name) {
        return Nearest.to(name, ServiceIndex.iana().names()).map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    private static String protocols(ServiceMatches matches) {
        return matches.services().stream().map(Service::protocol).distinct().collect(Collectors.joining(", "));
    }
}
