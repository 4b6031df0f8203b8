package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.model.AddressInfo;
import netprobe.model.AddressInfo.Row;

/** Shows the rows of getaddrinfo. */
record AddressInfoView(AddressInfo info) implements View {

    private static final int INDENT = 2;

    @Override
    public void json(JsonWriter json) {
        json.name("results");
        json.beginArray();
        info.results().forEach(row -> json(row, json));
        json.endArray();
    }

    private static void json(Row row, JsonWriter json) {
        json.beginObject();
        JsonRenderer.member(json, "family", row.family());
        JsonRenderer.member(json, "type", row.type());
        JsonRenderer.member(json, "protocol", row.protocol());
        row.canonicalName().ifPresent(name -> JsonRenderer.member(json, "canonical_name", name));
        JsonRenderer.member(json, "address", row.address());
        number(json, "port", Optional.of((long) row.port()));
        number(json, "flow_info", row.flowInfo());
        number(json, "scope_id", row.scopeId());
        row.explanation().ifPresent(reason -> JsonRenderer.member(json, "explanation", reason));
        json.endObject();
    }

    private static void number(JsonWriter json, String name, Optional<Long> number) {
        number.ifPresent(value -> {
            json.name(name);
            json.value(value);
        });
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(input);
        info.results().stream().map(Row::canonicalName).flatMap(Optional::stream)
                .forEach(name -> text.field("canonical", name));
        var rows = new ArrayList<List<String>>();
        for (Row row : info.results()) {
            var cells = new ArrayList<>(List.of(row.family(), row.type(), row.protocol(), endpoint(row)));
            row.explanation().ifPresent(cells::add);
            rows.add(cells);
        }
        text.table(INDENT, rows);
    }

    /** One line for each endpoint, however many socket types it comes with. */
    @Override
    public void answers(Consumer<String> line) {
        var endpoints = new LinkedHashSet<String>();
        info.results().forEach(row -> endpoints.add(endpoint(row)));
        endpoints.forEach(line);
    }

    /** As RFC 3986 and RFC 5952, section 6, write an address with a port. */
    private static String endpoint(Row row) {
        String scope = row.scopeId().filter(id -> id != 0).map(id -> "%" + id).orElse("");
        return row.scopeId().isPresent()
                ? "[" + row.address() + scope + "]:" + row.port()
                : row.address() + ":" + row.port();
    }
}
