package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.ListedSocket;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketList;
import netprobe.model.SocketOwner;
import netprobe.model.SocketProcess;

/** Shows one socket. */
record ListedSocketView(ListedSocket listed) implements View {

    @Override
    public void json(JsonWriter json) {
        OpenSocket socket = listed.socket();
        JsonRenderer.member(json, "family", socket.kind().family().label());
        JsonRenderer.member(json, "type", socket.kind().type().label());
        JsonRenderer.member(json, "protocol", socket.kind().protocol());
        JsonRenderer.member(json, "state", socket.state().label());
        end("local", socket.local(), json);
        socket.peer().ifPresent(peer -> end("peer", peer, json));
        socket.v6Only().ifPresent(only -> {
            json.name("v6_only");
            json.value(only);
        });
        JsonRenderer.number(json, "receive_queue", socket.queues().receive());
        JsonRenderer.number(json, "send_queue", socket.queues().send());
        JsonRenderer.number(json, "inode", socket.inode());
        owner(socket.owner(), json);
        listed.reachable().ifPresent(words -> JsonRenderer.member(json, "reachable", words));
    }

    private static void end(String which, SocketEnd end, JsonWriter json) {
        switch (end) {
            case SocketEnd.Inet inet -> {
                JsonRenderer.member(json, which + "_address", inet.address().within("").text());
                JsonRenderer.number(json, which + "_port", inet.port());
                if (!inet.address().scope().isEmpty()) {
                    JsonRenderer.member(json, "interface", inet.address().scope());
                }
            }
            case SocketEnd.Unix unix -> {
                if (!unix.name().isEmpty()) {
                    JsonRenderer.member(json, which + "_path", unix.name());
                }
                if (which.equals("peer") && unix.inode() != 0) {
                    JsonRenderer.number(json, "peer_inode", unix.inode());
                }
            }
        }
    }

    private static void owner(SocketOwner owner, JsonWriter json) {
        owner.uid().ifPresent(uid -> JsonRenderer.number(json, "uid", Integer.toUnsignedLong(uid)));
        owner.user().ifPresent(user -> JsonRenderer.member(json, "user", user));
        json.name("processes");
        json.beginArray();
        for (SocketProcess process : owner.processes()) {
            json.beginObject();
            JsonRenderer.number(json, "pid", process.pid());
            JsonRenderer.member(json, "name", process.name());
            JsonRenderer.number(json, "fd", process.fd());
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void text(String input, TextBlock text) {
        new SocketListView(new SocketList(List.of(listed))).text(input, text);
    }

    /** Protocol and ends, as far as there are. */
    @Override
    public void answers(Consumer<String> line) {
        OpenSocket socket = listed.socket();
        String peer = socket.peer().isPresent() ? " " + SocketCells.peer(socket) : "";
        line.accept(SocketCells.protocol(socket) + " " + SocketCells.local(socket) + peer);
    }
}
