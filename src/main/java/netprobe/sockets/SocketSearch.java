package netprobe.sockets;

import java.util.List;
import java.util.Optional;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.ListedSocket;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketList;

/**
 * Which sockets are asked for, and what is said of them.
 *
 * @param filter what they must be like
 * @param reach who can reach a listener here
 * @param hint what may have been meant instead, where nothing is found; may be empty
 */
public record SocketSearch(SocketFilter filter, Reach reach, String hint) {

    /** The sockets of a table that are asked for; where conditions were made and none holds, the input error {@code unknown-socket}. */
    public Answer<SocketList> in(SocketTable table) {
        var listeners = new Listeners(table.sockets());
        List<OpenSocket> asked =
                table.sockets().stream().filter(filter::admits).sorted(SocketOrder.comparator()).toList();
        Answer<SocketList> answer = asked.isEmpty() && !filter.isEmpty()
                ? Answer.failed(new InputError("unknown-socket", "no socket matches" + hint, "sockets"))
                : Answer.of(new SocketList(asked.stream().map(socket -> listed(socket, listeners)).toList()));
        List<OpenSocket> inDoubt = asked.isEmpty() && filter.asksForProcesses() ? table.sockets() : asked;
        return hidden(inDoubt, table.isPartial()).map(answer::noting).orElse(answer);
    }

    private ListedSocket listed(OpenSocket socket, Listeners listeners) {
        return new ListedSocket(socket, socket.isListener() ? Optional.of(words(socket, listeners)) : Optional.empty());
    }

    private String words(OpenSocket socket, Listeners listeners) {
        return switch (socket.local()) {
            case SocketEnd.Unix unix -> Reach.ofName(unix.name());
            case SocketEnd.Inet inet -> {
                List<String> hides = listeners.preferredTo(socket, inet);
                String who = reach.of(inet, socket.v6Only());
                yield hides.isEmpty() ? who : who + "; but " + String.join(", ", hides);
            }
        };
    }

    /** What this user doesn't see of the sockets, or nobody does here. */
    private static Optional<String> hidden(List<OpenSocket> sockets, boolean isPartial) {
        // MPTCP and the TCP below it are one socket to a process
        long count = sockets.stream().filter(socket -> socket.inode() != 0 && socket.owner().processes().isEmpty())
                .map(OpenSocket::inode).distinct().count();
        if (count == 0) {
            return Optional.empty();
        }
        String whose = count == 1 ? "1 socket belongs to" : count + " sockets belong to";
        return Optional.of(whose + (isPartial
                ? " processes that this user may not look into"
                : " no process here: to the kernel, or to a process outside this PID namespace"));
    }
}
