package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.DnsTransport;
import netprobe.model.Finding;
import netprobe.model.NameServer;
import netprobe.model.ServerAnswer;
import netprobe.model.TraceLink;
import netprobe.model.TraceStep.Delegation;

/** Shows a zone cut: who led there, and a row for each address that was asked. */
record DelegationView(Delegation step, List<Finding> findings) implements View {

    private static final List<String> HEADING = List.of("", "SERVER", "ADDRESS", "FROM", "UDP", "TCP", "SERIAL");
    private static final String NOTHING = "-";

    @Override
    public void json(JsonWriter json) {
        new TraceJson(json).delegation(step);
        FindingView.json(findings, json);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(heading());
        AskedText.failures(step.asked()).forEach(failure -> text.line("  " + failure));
        var rows = new ArrayList<List<String>>();
        step.servers().forEach(server -> rows.addAll(rows(server)));
        if (!rows.isEmpty()) {
            rows.addFirst(HEADING);
        }
        text.table(0, rows);
        text.table(0, step.servers().stream().filter(server -> server.addresses().isEmpty())
                .map(DelegationView::without).toList());
        long untouched = step.servers().stream().flatMap(server -> server.addresses().stream()
                .filter(address -> said(server, address).isEmpty())).count();
        if (untouched > 0) {
            text.line("  not asked: " + untouched + (untouched == 1 ? " more address" : " more addresses"));
        }
        if (step.unlisted() > 0) {
            text.line("  left out: " + Counted.of(step.unlisted(), "more server"));
        }
        step.link().ifPresent(link -> text.line("  DNSSEC: " + sentence(link)));
        TraceViews.findings(findings, text);
    }

    private String heading() {
        String by = switch (step.origin()) {
            case HINTS -> ", from the root hints";
            case RESOLVER -> ", by this host's name servers";
            case REFERRAL -> AskedText.source(step.asked());
            case SAME_SERVER -> AskedText.source(step.asked()) + ", which has this zone too";
        };
        return step.zone() + by + (step.aside() ? ", on the way to the server " + step.sought() : "");
    }

    private List<List<String>> rows(NameServer server) {
        return server.addresses().stream().filter(address -> !said(server, address).isEmpty())
                .map(address -> row(server, address)).toList();
    }

    /** A server that can't be asked. */
    private static List<String> without(NameServer server) {
        return List.of(mark(server.trouble().filter(DelegationView::isBad).isPresent()), server.name(),
                server.trouble().map(DelegationView::why).orElse("has no address to be asked at"));
    }

    /** What a server said at one of its addresses of the zone's SOA record. */
    private List<ServerAnswer> said(NameServer server, NameServer.Address address) {
        return step.answers().stream().filter(answer -> answer.server().equals(server.name()) && answer.isAbout("SOA")
                && host(answer.address()).equals(address.address().text())).toList();
    }

    private List<String> row(NameServer server, NameServer.Address address) {
        List<ServerAnswer> said = said(server, address);
        Optional<String> serial = said.stream().flatMap(answer -> answer.serial().stream().boxed()).findFirst()
                .map(number -> Long.toString(number));
        boolean bad = said.stream().anyMatch(DelegationView::isBad);
        return List.of(mark(bad), server.name(), address.address().text(), address.source().label(),
                cell(said, DnsTransport.UDP), cell(said, DnsTransport.TCP), serial.orElse(""));
    }

    private static boolean isBad(ServerAnswer answer) {
        return switch (answer.kind()) {
            case NOT_ASKED, NOT_AWAITED, NO_ROUTE -> false;
            default -> !answer.kind().isFromTheZone();
        };
    }

    private static String mark(boolean bad) {
        return bad ? "!" : "";
    }

    /** Of several tries, the one that came furthest. */
    private static String cell(List<ServerAnswer> said, DnsTransport transport) {
        List<ServerAnswer> tries = said.stream().filter(answer -> answer.transport() == transport).toList();
        return tries.stream().filter(answer -> answer.kind().isFromTheZone()).findFirst()
                .or(() -> tries.stream().filter(answer -> answer.kind().isMessage()).findFirst())
                .or(() -> tries.stream().findFirst()).map(AskedText::outcome).orElse(NOTHING);
    }

    /** {@code address:port} without the port. */
    private static String host(String address) {
        String host = address.substring(0, address.lastIndexOf(':'));
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isBad(NameServer.Trouble trouble) {
        return trouble != NameServer.Trouble.NOT_NEEDED && trouble != NameServer.Trouble.OTHER_FAMILY;
    }

    private static String why(NameServer.Trouble trouble) {
        return switch (trouble) {
            case NOT_NEEDED -> "not looked up: not needed";
            case TOO_MANY -> "not looked up: too many";
            case CIRCULAR -> "can't be looked up: its zone leads back here";
            case TOO_DEEP -> "not looked up: each server leads to another name";
            case ALIAS -> "is an alias";
            case NO_GLUE -> "came without glue";
            case NXDOMAIN -> "does not exist";
            case NODATA -> "has no address";
            case OTHER_FAMILY -> "has no address of this family";
            case UNANSWERED -> "can't be looked up: nobody answers for its zone";
        };
    }

    private static String sentence(TraceLink link) {
        String keys = link.signer().map(key -> ", by key " + key.text()).orElse("");
        String known = link.digests().isEmpty()
                ? ""
                : ", DS " + link.digests().stream().map(digest -> Integer.toString(digest.key().tag())).distinct()
                        .collect(Collectors.joining(" "));
        String why = link.inherited()
                ? ", like the zone above"
                : link.reason().map(reason -> ": " + reason.sentence()).orElse("");
        return link.status().label() + known + keys + why;
    }

    @Override
    public void answers(Consumer<String> line) {
        // the answer is yet to come
    }
}
