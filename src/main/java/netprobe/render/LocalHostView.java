package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.LocalHost;
import netprobe.model.LocalHost.InterfaceAddress;

/** Shows this host's names and addresses. */
record LocalHostView(LocalHost host) implements View {

    private static final int INDENT = 4;

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "hostname", host.hostname());
        JsonRenderer.member(json, "fqdn", host.fqdn());
        json.name("dual_stack");
        json.value(host.dualStack());
        json.name("addresses");
        json.beginArray();
        host.addresses().forEach(address -> json(address, json));
        json.endArray();
    }

    private static void json(InterfaceAddress address, JsonWriter json) {
        json.beginObject();
        JsonRenderer.member(json, "interface", address.interfaceName());
        JsonRenderer.member(json, "address", address.address());
        json.name("prefix_length");
        json.value(address.prefixLength());
        JsonRenderer.member(json, "meaning", address.meaning());
        json.endObject();
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(host.hostname()).field("fqdn", host.fqdn());
        text.field("dual stack", host.dualStack() ? "yes: an IPv6 socket can serve IPv4 too" : "no");
        text.line("  addresses, and who can reach a listener on each:");
        text.table(INDENT, host.addresses().stream().map(LocalHostView::cells).toList());
    }

    private static List<String> cells(InterfaceAddress address) {
        return List.of(address.interfaceName(), address.address() + "/" + address.prefixLength(), address.meaning());
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(host.hostname());
    }
}
