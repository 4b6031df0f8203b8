package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import netprobe.model.ListedSocket;
import netprobe.model.SocketFamily;
import netprobe.model.SocketList;

/** Shows sockets: a table of listeners in the network, with who can reach them, one of the others there, and one of unix sockets. */
record SocketListView(SocketList list) implements View {

    private static final List<String> LISTENERS =
            List.of("PROTO", "STATE", "RECV-Q", "SEND-Q", "LOCAL", "USER", "PROCESS (PID, FD)", "REACHED BY");
    private static final List<String> OTHERS =
            List.of("PROTO", "STATE", "RECV-Q", "SEND-Q", "LOCAL", "PEER", "USER", "PROCESS (PID, FD)");

    @Override
    public void json(JsonWriter json) {
        json.name("sockets");
        json.beginArray();
        for (ListedSocket socket : list.sockets()) {
            json.beginObject();
            new ListedSocketView(socket).json(json);
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void text(String input, TextBlock text) {
        if (list.sockets().isEmpty()) {
            text.line("no sockets");
            return;
        }
        Predicate<ListedSocket> isUnix = listed -> listed.socket().kind().family() == SocketFamily.UNIX;
        Predicate<ListedSocket> isListener = listed -> listed.socket().isListener();
        var tables = List.of(rows(LISTENERS, isListener.and(isUnix.negate()), SocketCells::listener),
                rows(OTHERS, isListener.or(isUnix).negate(), SocketCells::other),
                rows(OTHERS, isUnix, SocketCells::other));
        boolean first = true;
        for (List<List<String>> rows : tables) {
            if (rows.size() > 1) {
                if (!first) {
                    text.line("");
                }
                text.table(0, rows);
                first = false;
            }
        }
    }

    private List<List<String>> rows(List<String> heading, Predicate<ListedSocket> wanted,
            Function<ListedSocket, List<String>> cells) {
        var rows = new ArrayList<List<String>>();
        rows.add(heading);
        list.sockets().stream().filter(wanted).map(cells).forEach(rows::add);
        return rows;
    }

    @Override
    public void answers(Consumer<String> line) {
        list.sockets().forEach(socket -> new ListedSocketView(socket).answers(line));
    }
}
