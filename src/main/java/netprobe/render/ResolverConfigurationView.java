package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationFile.State;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationLine.Status;
import netprobe.model.ConfigurationVariable;
import netprobe.model.IpAddress;
import netprobe.model.LookupSource;
import netprobe.model.ResolverConfiguration;
import netprobe.model.ResolverSettings;
import netprobe.model.StubResolver;

/** Shows a host's configuration: file by file and line by line, then what it comes to, then what is wrong with it. */
record ResolverConfigurationView(ResolverConfiguration configuration) implements View {

    private static final int INDENT = 2;
    private static final int WIDEST_LINE = 48;
    private static final int MOST_HOST_LINES = 20;

    @Override
    public void json(JsonWriter json) {
        new ResolverConfigurationJson(configuration).write(json);
    }

    @Override
    public void text(String input, TextBlock text) {
        configuration.files().forEach(file -> file(file, text));
        if (!configuration.variables().isEmpty()) {
            text.title("environment");
            text.table(INDENT, configuration.variables().stream().map(ResolverConfigurationView::cells).toList());
        }
        text.title("in effect");
        settings(configuration.settings()).forEach(text::field);
        configuration.stub().ifPresent(stub -> stub(stub, text));
        configuration.daemons().forEach(
                daemon -> text.field(daemon.name(), daemon.role() + " (" + daemon.socket() + ")"));
        configuration.findings().forEach(finding -> FindingView.text(finding, text));
    }

    private static void file(ConfigurationFile file, TextBlock text) {
        String target = file.target().map(path -> " → " + path).orElse("");
        String writer = file.writer().map(name -> ", written by " + name).orElse("");
        text.title(file.path() + target + writer);
        file.substitute().ifPresent(instead -> text.line(
                "  " + (file.state() == State.MISSING ? "is missing" : "can't be read") + ": " + instead));
        List<ConfigurationLine> lines =
                file.lines().stream().filter(line -> line.status() != Status.COMMENT).toList();
        var shown = lines.stream().limit(MOST_HOST_LINES).toList();
        var odd = lines.stream().skip(MOST_HOST_LINES).filter(line -> !line.remarks().isEmpty()).toList();
        text.table(INDENT, Stream.concat(shown.stream(), odd.stream()).map(ResolverConfigurationView::cells).toList());
        int left = lines.size() - shown.size() - odd.size();
        if (left > 0) {
            text.line("  … and " + Counted.of(left, "more line") + " without remark");
        }
    }

    private static List<String> cells(ConfigurationLine line) {
        boolean accepted = line.status() == Status.ACCEPTED;
        String words = line.text().strip().replaceAll("\\s+", " ");
        String shown = words.length() > WIDEST_LINE ? words.substring(0, WIDEST_LINE - 1) + "…" : words;
        return List.of(String.valueOf(line.number()), mark(accepted, line.remarks()), shown,
                said(line.meaning(), line.remarks()));
    }

    private static List<String> cells(ConfigurationVariable variable) {
        return List.of(mark(variable.accepted(), variable.remarks()), variable.name() + "=" + variable.value(),
                said(variable.meaning(), variable.remarks()));
    }

    private static String mark(boolean accepted, List<String> remarks) {
        return accepted ? remarks.isEmpty() ? "+" : "!" : "-";
    }

    private static String said(String meaning, List<String> remarks) {
        return Stream.concat(Stream.of(meaning).filter(words -> !words.isEmpty()), remarks.stream())
                .collect(Collectors.joining("; "));
    }

    private static void stub(StubResolver stub, TextBlock text) {
        List<String> upstreams = stub.upstreams().stream()
                .map(each -> each.address() + (each.link().isEmpty() ? "" : " (" + each.link() + ")")).toList();
        text.field("stub", stub.name() + " at " + stub.address().text() + ", which asks "
                + (upstreams.isEmpty() ? "nobody that is known" : String.join(", ", upstreams)) + " (" + stub.source()
                + ")");
    }

    /** As the files would spell it. */
    private static Map<String, List<String>> settings(ResolverSettings settings) {
        var fields = new LinkedHashMap<String, List<String>>();
        settings.sources().forEach((database, sources) -> fields.put(database, List.of(sources(sources))));
        fields.put("nameserver", settings.askedServers().stream().map(IpAddress::text).toList());
        fields.put("search", List.of(settings.search().isEmpty() ? "-" : String.join(" ", settings.search())));
        fields.put("options", List.of(options(settings)));
        return fields;
    }

    private static String sources(List<LookupSource> sources) {
        return sources.isEmpty()
                ? "-"
                : sources.stream().map(source -> source.text() + (source.installed() ? "" : " (missing)"))
                        .collect(Collectors.joining(" "));
    }

    private static String options(ResolverSettings settings) {
        var words = new ArrayList<>(List.of("ndots:" + settings.ndots(), "timeout:" + settings.timeout(),
                "attempts:" + settings.attempts()));
        words.addAll(settings.flags());
        return String.join(" ", words);
    }

    /** What is in effect, a setting a line. */
    @Override
    public void answers(Consumer<String> line) {
        settings(configuration.settings())
                .forEach((name, values) -> values.forEach(value -> line.accept(name + " " + value)));
    }
}
