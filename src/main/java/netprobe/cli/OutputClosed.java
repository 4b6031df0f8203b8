package netprobe.cli;

import java.io.IOException;

/** Nothing more can be written: the reader has gone, or the disk is full. Ends the command. */
final class OutputClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputClosed(IOException cause) {
        super(cause);
    }

    /** The system's words for it. */
    String reason() {
        Throwable cause = getCause();
        return cause == null ? "closed" : String.valueOf(cause.getMessage());
    }

    /** Whether the reader closed its end, which is no error of anybody's. Java has no type for EPIPE, only strerror's text. */
    boolean readerHasGone() {
        return reason().contains("Broken pipe");
    }
}
