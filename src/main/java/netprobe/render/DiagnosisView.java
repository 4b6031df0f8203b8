package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import netprobe.archive.ReportCodec;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.Diagnosed.Role;
import netprobe.model.Diagnosed.RuledOut;
import netprobe.model.Diagnosis;
import netprobe.model.Diagnosis.Verdict;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Failure;
import netprobe.model.Failure.TlsFailure;
import netprobe.model.Finding;
import netprobe.model.Platform;

/** Shows what is wrong with a target: the verdict first, then the cause with what shows it and what to do, then the rest. */
record DiagnosisView(Diagnosis diagnosis) implements View {

    /** Code spaces whose numbers are those of a platform. */
    private static final Set<String> PLATFORMS_OWN = Set.of("errno", "eai", "h_errno");

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "verdict", diagnosis.verdict().label());
        JsonRenderer.member(json, "sentence", diagnosis.sentence());
        diagnosis.root().ifPresent(root -> {
            json.name("root");
            json.beginObject();
            members(root, json);
            json.endObject();
        });
        ResolverConfigurationJson.objects("findings", diagnosis.findings(), json, DiagnosisView::members);
        json.name("report");
        ReportCodec.write(diagnosis.report(), json);
    }

    private static void members(Diagnosed found, JsonWriter json) {
        Finding finding = found.finding();
        JsonRenderer.member(json, "code", finding.code());
        JsonRenderer.member(json, "role", found.role().label());
        JsonRenderer.member(json, "confidence", finding.confidence().label());
        finding.where().ifPresent(where -> JsonRenderer.member(json, "where", where));
        JsonRenderer.member(json, "sentence", finding.sentence());
        JsonRenderer.list(json, "evidence", found.evidence());
        json.name("observed");
        json.beginObject();
        observed(found.observed(), json);
        json.endObject();
        JsonRenderer.member(json, "remedy", finding.nextStep());
        ResolverConfigurationJson.objects("ruled_out", found.ruledOut(), json, DiagnosisView::ruledOut);
    }

    private static void observed(Observed observed, JsonWriter json) {
        observed.failures().forEach(failure -> JsonRenderer.error(json, space(failure), failure));
        if (observed.failures().stream().anyMatch(failure -> PLATFORMS_OWN.contains(failure.space()))) {
            JsonRenderer.member(json, "platform", Platform.LINUX.label());
        }
        if (!observed.extendedErrors().isEmpty()) {
            ResolverConfigurationJson.objects("ede", observed.extendedErrors(), json, DiagnosisView::extendedError);
        }
        observed.icmp().ifPresent(icmp -> IcmpJson.member(icmp, json));
    }

    /** What TLS says by a number, it says by an alert. */
    private static String space(Failure failure) {
        return failure instanceof TlsFailure tls && tls.number().isPresent() ? "alert" : failure.space();
    }

    private static void extendedError(ExtendedError error, JsonWriter json) {
        JsonRenderer.number(json, "code", error.info());
        JsonRenderer.member(json, "name", error.name());
        JsonRenderer.member(json, "text", error.text());
    }

    private static void ruledOut(RuledOut other, JsonWriter json) {
        JsonRenderer.member(json, "code", other.code());
        JsonRenderer.member(json, "reason", other.reason());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.statement(diagnosis.verdict().label().toUpperCase(Locale.ROOT),
                diagnosis.verdict() == Verdict.OK, diagnosis.sentence());
        diagnosis.root().ifPresent(root -> {
            finding(root, text);
            text.prose("more", List.of("netprobe diagnose --explain " + root.finding().code()));
        });
        others().filter(found -> found.role() == Role.CONTRIBUTING || text.isVerbose())
                .forEach(found -> {
                    text.line("");
                    finding(found, text);
                });
        text.prose("unseen", diagnosis.report().unseen());
        long untold = others().filter(found -> found.role() != Role.CONTRIBUTING).count();
        if (text.isVerbose() || diagnosis.verdict() == Verdict.UNKNOWN) {
            new ObservedView(diagnosis.report()).text(text);
        } else if (untold > 0) {
            text.line("  -v tells " + untold + " more, which " + (untold == 1 ? "does" : "do")
                    + " no harm here or " + (untold == 1 ? "comes" : "come") + " of the cause");
        }
    }

    private Stream<Diagnosed> others() {
        return diagnosis.findings().stream().filter(found -> found.role() != Role.ROOT);
    }

    private static void finding(Diagnosed found, TextBlock text) {
        Finding finding = found.finding();
        text.field(label(found.role()),
                finding.code() + (finding.confidence() == Confidence.PROVEN
                        ? ""
                        : " (" + finding.confidence().label() + ")"));
        finding.where().ifPresent(where -> text.field("where", where));
        if (found.role() != Role.ROOT) {
            text.prose("what", List.of(finding.sentence()));
        }
        text.prose("evidence", found.evidence());
        if (text.isVerbose()) {
            text.prose("seen as", seenAs(found.observed()));
            text.prose("not", found.ruledOut().stream().map(other -> other.code() + ": " + other.reason()).toList());
        }
        text.prose("do", List.of(finding.nextStep()));
    }

    private static String label(Role role) {
        return switch (role) {
            case ROOT -> "cause";
            case CONTRIBUTING -> "also";
            case SYMPTOM -> "comes of it";
            case INFO -> "harmless";
        };
    }

    private static List<String> seenAs(Observed observed) {
        return observed.failures().stream().map(DiagnosisView::symbol).toList();
    }

    private static String symbol(Failure failure) {
        return failure.operation() + ": " + failure.code()
                + (failure.number().isPresent() ? " (" + failure.number().getAsInt() + ")" : "") + ", "
                + failure.message();
    }

    /** The text tells it. */
    @Override
    public boolean tellsFailure() {
        return true;
    }

    @Override
    public boolean answersTellFailure() {
        return true;
    }

    /** The verdict, and the cause with its place. */
    @Override
    public void answers(Consumer<String> line) {
        line.accept(diagnosis.verdict().label() + diagnosis.root().map(Diagnosed::finding)
                .map(finding -> " " + finding.code() + finding.where().map(where -> " " + where).orElse(""))
                .orElse(""));
    }
}
