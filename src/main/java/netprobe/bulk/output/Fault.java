package netprobe.bulk.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why nothing more could be written.
 *
 * @param where the file, or {@code standard output}
 * @param cause what the system said
 */
public record Fault(String where, IOException cause) {

    /** Of a file, unless the exception itself names another. */
    static Fault of(String file, IOException cause) {
        String named = cause instanceof FileSystemException other ? other.getFile() : null;
        return new Fault(named == null ? file : named, cause);
    }

    /** Whether the reader of a pipe closed its end, which is no error of anybody's. Java has no type for EPIPE, only strerror's text. */
    public boolean readerHasGone() {
        return String.valueOf(cause.getMessage()).contains("Broken pipe");
    }

    /** For people, in one line. */
    public String sentence() {
        return where + ": " + reason();
    }

    /** The same without the file. */
    String reason() {
        String told = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        if (told != null) {
            return told.lines().findFirst().orElse("");
        }
        return switch (cause) {
            case NoSuchFileException _ -> "No such file or directory";
            case AccessDeniedException _ -> "Permission denied";
            default -> cause.getClass().getSimpleName();
        };
    }
}
