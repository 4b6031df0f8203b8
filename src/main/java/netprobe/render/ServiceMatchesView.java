package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.Service;
import netprobe.model.ServiceMatches;

/** Shows services. */
record ServiceMatchesView(ServiceMatches found) implements View {

    private static final int ENDPOINT_WIDTH = "65535/sctp".length();

    @Override
    public void json(JsonWriter json) {
        json.name("matches");
        json.beginArray();
        for (Service service : found.services()) {
            json.beginObject();
            JsonRenderer.member(json, "name", service.name());
            json.name("port");
            json.value(service.port());
            JsonRenderer.member(json, "protocol", service.protocol());
            JsonRenderer.list(json, "aliases", service.aliases());
            SourceView.json(service.source(), json);
            json.endObject();
        }
        json.endArray();
        found.urlPort().ifPresent(port -> {
            json.name("url_port");
            json.value(port);
        });
    }

    @Override
    public void text(String input, TextBlock text) {
        String operand = input;
        for (Service service : found.services()) {
            String endpoint = service.port() + "/" + service.protocol();
            String padding = " ".repeat(Math.max(0, ENDPOINT_WIDTH - endpoint.length()));
            text.row(operand, endpoint + padding,
                    SourceView.names(service.name(), service.aliases(), service.source()));
            operand = "";
        }
    }

    @Override
    public void answers(Consumer<String> line) {
        if (found.urlPort().isPresent()) {
            line.accept(Integer.toString(found.urlPort().getAsInt()));
            return;
        }
        found.services().stream()
                .map(service -> found.byPort() ? service.name() : Integer.toString(service.port())).distinct()
                .forEach(line);
    }
}
