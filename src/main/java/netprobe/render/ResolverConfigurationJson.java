package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationVariable;
import netprobe.model.ConfiguredServer;
import netprobe.model.Finding;
import netprobe.model.LocalDaemon;
import netprobe.model.LookupSource;
import netprobe.model.ResolverConfiguration;
import netprobe.model.ResolverSettings;
import netprobe.model.StubResolver;

/** Writes a host's configuration as JSON. */
record ResolverConfigurationJson(ResolverConfiguration configuration) {

    void write(JsonWriter json) {
        objects("files", configuration.files(), json, ResolverConfigurationJson::file);
        objects("environment", configuration.variables(), json, ResolverConfigurationJson::variable);
        json.name("effective");
        json.beginObject();
        settings(configuration.settings(), json);
        json.endObject();
        configuration.stub().ifPresent(stub -> {
            json.name("stub");
            json.beginObject();
            stub(stub, json);
            json.endObject();
        });
        objects("daemons", configuration.daemons(), json, ResolverConfigurationJson::daemon);
        objects("findings", configuration.findings(), json, ResolverConfigurationJson::finding);
    }

    /** A list of objects. */
    static <T> void objects(String name, Iterable<T> values, JsonWriter json, BiConsumer<T, JsonWriter> members) {
        json.name(name);
        json.beginArray();
        for (T value : values) {
            json.beginObject();
            members.accept(value, json);
            json.endObject();
        }
        json.endArray();
    }

    private static void file(ConfigurationFile file, JsonWriter json) {
        JsonRenderer.member(json, "path", file.path());
        JsonRenderer.member(json, "state", file.state().name().toLowerCase(Locale.ROOT));
        file.target().ifPresent(target -> JsonRenderer.member(json, "target", target));
        file.writer().ifPresent(writer -> JsonRenderer.member(json, "writer", writer));
        file.substitute().ifPresent(instead -> JsonRenderer.member(json, "substitute", instead));
        objects("lines", file.lines(), json, ResolverConfigurationJson::line);
    }

    private static void line(ConfigurationLine line, JsonWriter json) {
        JsonRenderer.number(json, "line", line.number());
        JsonRenderer.member(json, "text", line.text());
        JsonRenderer.member(json, "status", line.status().name().toLowerCase(Locale.ROOT));
        if (!line.meaning().isEmpty()) {
            JsonRenderer.member(json, "meaning", line.meaning());
        }
        if (!line.remarks().isEmpty()) {
            JsonRenderer.list(json, "remarks", line.remarks());
        }
    }

    private static void variable(ConfigurationVariable variable, JsonWriter json) {
        JsonRenderer.member(json, "name", variable.name());
        JsonRenderer.member(json, "value", variable.value());
        JsonRenderer.member(json, "status", variable.accepted() ? "accepted" : "ignored");
        if (!variable.meaning().isEmpty()) {
            JsonRenderer.member(json, "meaning", variable.meaning());
        }
        if (!variable.remarks().isEmpty()) {
            JsonRenderer.list(json, "remarks", variable.remarks());
        }
    }

    private static void settings(ResolverSettings settings, JsonWriter json) {
        Stream.of("hosts", "services", "protocols").forEach(database -> objects(database,
                settings.sources().getOrDefault(database, List.of()), json, ResolverConfigurationJson::source));
        objects("servers", settings.servers().stream().filter(ConfiguredServer::asked).toList(), json,
                ResolverConfigurationJson::server);
        JsonRenderer.list(json, "search", settings.search());
        JsonRenderer.number(json, "ndots", settings.ndots());
        JsonRenderer.number(json, "timeout", settings.timeout());
        JsonRenderer.number(json, "attempts", settings.attempts());
        JsonRenderer.list(json, "options", settings.flags());
        json.name("all_host_lines");
        json.value(settings.allLines());
    }

    private static void source(LookupSource source, JsonWriter json) {
        JsonRenderer.member(json, "module", source.module());
        json.name("installed");
        json.value(source.installed());
        json.name("actions");
        json.beginObject();
        source.orderedActions().forEach((status, action) -> JsonRenderer.member(json, status, action));
        json.endObject();
    }

    private static void server(ConfiguredServer server, JsonWriter json) {
        JsonRenderer.member(json, "address", server.address().text());
        if (server.line() > 0) {
            JsonRenderer.number(json, "line", server.line());
        }
    }

    private static void stub(StubResolver stub, JsonWriter json) {
        JsonRenderer.member(json, "name", stub.name());
        JsonRenderer.member(json, "address", stub.address().text());
        JsonRenderer.member(json, "source", stub.source());
        objects("upstreams", stub.upstreams(), json, (upstream, writer) -> {
            JsonRenderer.member(writer, "address", upstream.address());
            if (!upstream.link().isEmpty()) {
                JsonRenderer.member(writer, "link", upstream.link());
            }
        });
    }

    private static void daemon(LocalDaemon daemon, JsonWriter json) {
        JsonRenderer.member(json, "name", daemon.name());
        JsonRenderer.member(json, "socket", daemon.socket());
        JsonRenderer.member(json, "role", daemon.role());
    }

    private static void finding(Finding finding, JsonWriter json) {
        JsonRenderer.member(json, "code", finding.code());
        JsonRenderer.member(json, "confidence", finding.confidence().label());
        finding.where().ifPresent(where -> JsonRenderer.member(json, "where", where));
        JsonRenderer.member(json, "sentence", finding.sentence());
        JsonRenderer.member(json, "next_step", finding.nextStep());
    }
}
