package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.ListenerEvent;
import netprobe.model.ListenerEvent.Accepted;
import netprobe.model.ListenerEvent.BoundSocket;
import netprobe.model.ListenerEvent.Closed;
import netprobe.model.ListenerEvent.Ended;
import netprobe.model.ListenerEvent.Listening;
import netprobe.model.ListenerEvent.NotListening;
import netprobe.model.ListenerEvent.Reach;
import netprobe.model.ListenerEvent.Received;
import netprobe.model.ListenerEvent.Traffic;
import netprobe.model.ListenerEvent.Trouble;

/** Shows what happened at a listener, an event a line but for the first. */
record ListenerEventView(ListenerEvent event) implements View {

    private static final int INDENT = 2;

    @Override
    public void json(JsonWriter json) {
        ListenerEventJson.write(event, json);
    }

    @Override
    public void text(String input, TextBlock text) {
        switch (event) {
            case Listening listening -> listening(listening, text);
            case Accepted accepted -> text.line("tcp  " + accepted.peer() + "  accepted at " + accepted.local());
            case Closed closed -> text.line("tcp  " + closed.accepted().peer() + "  " + end(closed));
            case Received datagram -> text.line("udp  " + datagram.peer() + "  datagram to " + datagram.local() + ": "
                    + traffic(datagram.traffic()));
            case Ended ended -> text.line("ended: " + Counted.of(ended.connections(), "connection") + ", "
                    + Counted.of(ended.datagrams(), "datagram") + "; received " + Counted.of(ended.received(), "byte")
                    + ", sent " + Counted.of(ended.sent(), "byte"));
            case NotListening _,Trouble _ -> {
                // the line on standard error says it all
            }
        }
    }

    @Override
    public boolean tellsFailure() {
        return event instanceof Closed;
    }

    private static void listening(Listening listening, TextBlock text) {
        text.line("listening at");
        text.table(INDENT, listening.sockets().stream().map(ListenerEventView::cells).toList());
        text.line("can be reached through");
        text.table(INDENT, listening.reach().stream().map(ListenerEventView::cells).toList());
    }

    private static List<String> cells(BoundSocket socket) {
        return List.of(socket.transport().label(), socket.local(),
                socket.dualStack() ? "dual stack: IPv4 too, as ::ffff:a.b.c.d" : "");
    }

    private static List<String> cells(Reach reach) {
        return List.of(reach.interfaceName().orElse("-"), reach.address(), reach.meaning());
    }

    private static String end(Closed closed) {
        String how = switch (closed.end()) {
            case FIN -> "closed (FIN)";
            case RESET -> "reset";
            case FAILED -> "failed";
            case OPEN -> "still open";
        };
        String errno = closed.error().map(error -> " (" + error.code() + ")").orElse("");
        return how + errno + " after " + Times.text(closed.lasted()) + ": " + traffic(closed.traffic());
    }

    private static String traffic(Traffic traffic) {
        String beginning = traffic.beginning().isEmpty() ? "" : " \"" + traffic.beginning() + "\"";
        return "received " + Counted.of(traffic.received(), "byte") + beginning + ", sent "
                + Counted.of(traffic.sent(), "byte");
    }

    /** Where it listens, and who came. */
    @Override
    public void answers(Consumer<String> line) {
        switch (event) {
            case Listening listening -> listening.sockets().stream().map(BoundSocket::local).distinct().forEach(line);
            case Accepted accepted -> line.accept(accepted.peer());
            case Received datagram -> line.accept(datagram.peer());
            case NotListening _,Closed _,Trouble _,Ended _ -> {
                // neither
            }
        }
    }
}
