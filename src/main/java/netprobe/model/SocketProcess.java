package netprobe.model;

/**
 * A process that holds a socket.
 *
 * @param pid its number
 * @param name what it calls itself, in at most 15 bytes (proc_pid_comm(5))
 * @param fd the number of its descriptor
 */
public record SocketProcess(int pid, String name, int fd) {

    /** Name and number: {@code nginx (pid 812)}. */
    public String words() {
        return name + " (pid " + pid + ")";
    }
}
