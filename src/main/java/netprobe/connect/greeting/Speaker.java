package netprobe.connect.greeting;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.net.SocketClient;

/** A protocol of commands and replies, as one of commons-net's clients speaks it. */
interface Speaker {

    /** The client, which reads the greeting when it connects. */
    SocketClient client();

    /** What a greeting means, by the first line of it. */
    Ending judge(String line);

    /** How many characters of a greeting tell it from anything else. */
    default int telling() {
        return "-ERR".length();
    }

    /** The reply code of a line, where the protocol has numbers. */
    default OptionalInt code(String line) {
        return OptionalInt.empty();
    }

    /** The command that {@link #capabilities} sends. */
    String inquiry();

    /** What the server says it can do; empty where it refuses to say. */
    Optional<List<String>> capabilities() throws IOException;

    /** Whether one of these capabilities is to go over to TLS. */
    boolean offersTls(List<String> capabilities);

    /** The command by which {@link #startTls} asks for TLS. */
    String upgrade();

    /** Asks to go over to TLS; whether the server agrees. */
    boolean startTls() throws IOException;

    /** The last line of the last reply. */
    String reply();

    /** Says good-bye. */
    void quit() throws IOException;
}
