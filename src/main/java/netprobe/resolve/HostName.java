package netprobe.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import netprobe.libc.LibC;
import netprobe.libc.LocalNames;
import netprobe.model.Answer;
import netprobe.tables.Errors;

/** What this host calls itself. */
public final class HostName {

    private HostName() {}

    /** gethostname(2), or where that can't be called, what the JVM makes of it. */
    public static Answer<String> local() {
        return LibC.available() ? fromKernel() : fromJvm();
    }

    private static Answer<String> fromKernel() {
        return LocalNames.host().either(Answer::of,
                failed -> Answer.failed(Errors.errno(failed.errno(), "gethostname", Optional.empty())));
    }

    private static Answer<String> fromJvm() {
        try {
            return Answer.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // its text begins with the name, which the JVM could find out but not look up
            String text = String.valueOf(e.getMessage());
            int colon = text.indexOf(':');
            return Answer.of(colon < 0 ? text : text.substring(0, colon));
        }
    }
}
