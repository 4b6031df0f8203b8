package netprobe.lab.serve.dns;

import java.util.ArrayList;
import java.util.List;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import org.xbill.DNS.Rcode;

/**
 * A name server that says what it is told to say: for what no honest one would.
 *
 * @param lines the first that fits a query is what it says; where none does, REFUSED
 */
public record Script(List<ScriptLine> lines) implements Answerer {

    /** Reads {@code [[hosts.….servers.answers]]}. */
    public static Script read(ServerTable table) throws ScenarioFault {
        var lines = new ArrayList<ScriptLine>();
        for (ServerTable line : table.tables("answers")) {
            lines.add(ScriptLine.read(line));
        }
        return new Script(List.copyOf(lines));
    }

    @Override
    public Response answer(Request request) {
        return lines.stream().filter(line -> line.takes(request)).findFirst().map(line -> line.answer(request))
                .orElseGet(() -> Response.of(request, Rcode.REFUSED));
    }
}
