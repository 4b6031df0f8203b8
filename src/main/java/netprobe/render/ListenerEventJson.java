package netprobe.render;

import io.avaje.json.JsonWriter;
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
import netprobe.model.Transport;

/** An event of a listener in JSON. */
final class ListenerEventJson {

    private ListenerEventJson() {}

    static void write(ListenerEvent event, JsonWriter json) {
        switch (event) {
            case Listening listening -> listening(listening, json);
            case NotListening refused -> refused(refused, json);
            case Accepted accepted -> connection("accepted", accepted, json);
            case Closed closed -> closed(closed, json);
            case Received datagram -> datagram(datagram, json);
            case Trouble trouble -> trouble(trouble, json);
            case Ended ended -> ended(ended, json);
        }
    }

    private static void listening(Listening listening, JsonWriter json) {
        begin("listening", json);
        json.name("sockets");
        json.beginArray();
        for (BoundSocket socket : listening.sockets()) {
            json.beginObject();
            transport(socket.transport(), json);
            JsonRenderer.member(json, "local", socket.local());
            json.name("dual_stack");
            json.value(socket.dualStack());
            json.endObject();
        }
        json.endArray();
        json.name("reach");
        json.beginArray();
        listening.reach().forEach(reach -> reach(reach, json));
        json.endArray();
    }

    private static void reach(Reach reach, JsonWriter json) {
        json.beginObject();
        reach.interfaceName().ifPresent(name -> JsonRenderer.member(json, "interface", name));
        JsonRenderer.member(json, "address", reach.address());
        JsonRenderer.member(json, "meaning", reach.meaning());
        json.endObject();
    }

    private static void refused(NotListening refused, JsonWriter json) {
        begin("failed", json);
        transport(refused.transport(), json);
        JsonRenderer.member(json, "local", refused.local());
        FindingView.json(refused.finding(), json);
    }

    private static void connection(String event, Accepted accepted, JsonWriter json) {
        begin(event, json);
        transport(Transport.TCP, json);
        JsonRenderer.number(json, "connection", accepted.number());
        JsonRenderer.member(json, "local", accepted.local());
        JsonRenderer.member(json, "peer", accepted.peer());
    }

    private static void closed(Closed closed, JsonWriter json) {
        connection("closed", closed.accepted(), json);
        JsonRenderer.member(json, "end", closed.end().label());
        traffic(closed.traffic(), json);
    }

    private static void datagram(Received datagram, JsonWriter json) {
        begin("datagram", json);
        transport(Transport.UDP, json);
        JsonRenderer.member(json, "local", datagram.local());
        JsonRenderer.member(json, "peer", datagram.peer());
        traffic(datagram.traffic(), json);
    }

    private static void traffic(Traffic traffic, JsonWriter json) {
        JsonRenderer.number(json, "received", traffic.received());
        JsonRenderer.number(json, "sent", traffic.sent());
        JsonRenderer.member(json, "beginning", traffic.beginning());
    }

    private static void trouble(Trouble trouble, JsonWriter json) {
        begin("error", json);
        transport(trouble.transport(), json);
        trouble.icmp().ifPresent(icmp -> IcmpJson.member(icmp, json));
    }

    private static void ended(Ended ended, JsonWriter json) {
        begin("ended", json);
        JsonRenderer.number(json, "connections", ended.connections());
        JsonRenderer.number(json, "datagrams", ended.datagrams());
        JsonRenderer.number(json, "received", ended.received());
        JsonRenderer.number(json, "sent", ended.sent());
    }

    private static void begin(String event, JsonWriter json) {
        JsonRenderer.member(json, "event", event);
    }

    private static void transport(Transport transport, JsonWriter json) {
        JsonRenderer.member(json, "transport", transport.label());
    }
}
