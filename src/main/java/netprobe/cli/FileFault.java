package netprobe.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Why a file can't be had, in a user's words. */
final class FileFault {

    private FileFault() {}

    /** The clause for what reading, writing or naming a file failed of. */
    static String reason(Exception refused) {
        return switch (refused) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "not permitted to this user";
            case CharacterCodingException _ -> "not UTF-8";
            case InvalidPathException _ -> "not a file's name";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
