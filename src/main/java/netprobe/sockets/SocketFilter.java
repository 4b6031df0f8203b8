package netprobe.sockets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import netprobe.model.OpenSocket;
import netprobe.model.SocketState;
import netprobe.sockets.FilterTerm.Condition;

/** Which sockets are asked for: conditions on the same aspect are alternatives, and one of each aspect must hold. */
public final class SocketFilter {

    private final Map<Aspect, List<Predicate<OpenSocket>>> alternatives = new EnumMap<>(Aspect.class);

    /** A filter of these conditions; without any, all sockets are asked for. */
    public SocketFilter(List<Condition> conditions) {
        for (Condition condition : conditions) {
            alternatives.computeIfAbsent(condition.aspect(), _ -> new ArrayList<>()).add(condition.holds());
        }
    }

    /** Whether every socket is asked for. */
    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** Whether it depends on the processes that hold a socket, of which not all may be seen. */
    public boolean asksForProcesses() {
        return alternatives.containsKey(Aspect.PROCESS) || alternatives.containsKey(Aspect.WORD);
    }

    /**
     * Whether this socket is asked for. One that is bound and does nothing else is not, unless its state is: to programs like ss(8) it
     * doesn't exist.
     */
    public boolean admits(OpenSocket socket) {
        boolean idle = socket.state() == SocketState.BOUND && !alternatives.containsKey(Aspect.STATE);
        return !idle
                && alternatives.values().stream().allMatch(any -> any.stream().anyMatch(each -> each.test(socket)));
    }
}
