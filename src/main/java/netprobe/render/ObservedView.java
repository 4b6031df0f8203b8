package netprobe.render;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netprobe.model.ComparedPath;
import netprobe.model.Contact;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.Report;
import netprobe.model.Report.Walk;
import netprobe.model.ServerCheck;
import netprobe.model.SurveyedServer;

/** Shows everything that was observed of a target, a line an observation: who was asked for what, how long it took, and what came. */
final class ObservedView {

    private static final int INDENT = 2;

    private final Report report;

    ObservedView(Report report) {
        this.report = report;
    }

    void text(TextBlock text) {
        text.line("");
        text.title(
                "observed at " + report.began().truncatedTo(ChronoUnit.SECONDS) + ", in " + Times.text(report.took()));
        var rows = new ArrayList<List<String>>();
        report.paths().ifPresent(paths -> paths.paths().stream().filter(path -> path.server().isEmpty())
                .flatMap(ObservedView::rows).forEach(rows::add));
        report.servers().stream().flatMap(ObservedView::rows).forEach(rows::add);
        report.walks().stream().map(ObservedView::row).forEach(rows::add);
        report.contacts().stream().map(ObservedView::row).forEach(rows::add);
        text.table(INDENT, rows);
    }

    private static Stream<List<String>> rows(ComparedPath path) {
        return path.families().stream().map(answer -> row(path.name(), answer.family() == Family.INET ? "a" : "aaaa",
                path.took(), answer.text()));
    }

    private static Stream<List<String>> rows(SurveyedServer server) {
        return server.checks().stream().map(check -> row(server.server(), check.kind().label(),
                check.reply().map(DnsReply::way).map(way -> way.answerTime()).orElse(Duration.ZERO), outcome(check)));
    }

    private static String outcome(ServerCheck check) {
        String failure = check.failure().map(Failure::code).orElse("no answer");
        return check.message().map(ObservedView::outcome).orElse(failure);
    }

    private static String outcome(DnsMessage message) {
        return message.rcode().name() + ", " + Counted.of(message.answer().size(), "record");
    }

    private static List<String> row(Walk walk) {
        return List.of(walk.name(), walk.type(), Counted.of(walk.steps().size(), "step"),
                "from the root: " + walk.conclusion().map(end -> end.ending().label()).orElse("not finished"));
    }

    private static List<String> row(Contact contact) {
        String failure = contact.attempt().failure().or(contact.details()::failure).map(Failure::code)
                .map(code -> ", " + code).orElse("");
        return row(contact.attempt().goal().peer(), contact.attempt().goal().transport().label(),
                contact.attempt().took(), contact.attempt().outcome().label() + failure);
    }

    private static List<String> row(String who, String what, Duration took, String came) {
        return List.of(who, what, Times.text(took), came);
    }
}
