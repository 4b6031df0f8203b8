package netprobe.lab.net;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Where in the program something went wrong. */
final class Trace {

    private Trace() {}

    static String of(Throwable bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
