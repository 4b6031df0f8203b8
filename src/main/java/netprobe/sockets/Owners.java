package netprobe.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Predicate;
import netprobe.model.OpenSocket;

/** Conditions on whose a socket is. */
final class Owners {

    /** The kernel keeps this many bytes of a process's name ({@code TASK_COMM_LEN} without the NUL). */
    private static final int KEPT = 15;

    private Owners() {}

    /** Held by the process of that number, or by one whose name fits, as far as the kernel keeps it. */
    static Predicate<OpenSocket> process(String text) {
        Optional<Long> pid = Decimal.parse(text);
        if (pid.isPresent()) {
            return socket -> socket.owner().processes().stream().anyMatch(process -> process.pid() == pid.get());
        }
        var name = new Wildcards(kept(text));
        return socket -> socket.owner().processes().stream().anyMatch(process -> name.matches(process.name()));
    }

    private static String kept(String name) {
        byte[] bytes = name.getBytes(UTF_8);
        boolean whole = bytes.length <= KEPT || Wildcards.areIn(name);
        return whole ? name : new String(bytes, 0, KEPT, UTF_8);
    }

    /** Made by the user of that number or name. */
    static Predicate<OpenSocket> user(String text) {
        Optional<Long> uid = Decimal.parse(text);
        return socket -> uid.isPresent()
                ? socket.owner().uid().stream().mapToLong(Integer::toUnsignedLong)
                        .anyMatch(number -> number == uid.get())
                : socket.owner().user().filter(text::equals).isPresent();
    }
}
