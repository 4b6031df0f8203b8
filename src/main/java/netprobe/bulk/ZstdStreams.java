package netprobe.bulk;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Streams in zstd's format (RFC 8878): docs/decisions/0014-zstd-by-jni.md. Its library is loaded when the first is opened; where it can't be, that is an
 * {@link IOException} for people to read. They hold memory outside of the heap, and have to be closed.
 */
public final class ZstdStreams {

    private ZstdStreams() {}

    /** Decompresses one frame after another. */
    public static InputStream decompressing(InputStream compressed) throws IOException {
        load();
        return new ZstdInputStreamNoFinalizer(compressed);
    }

    /**
     * Compresses to one frame, with a checksum.
     *
     * @param level 1 to 19, as of {@code zstd}; there 3 is the default
     */
    public static OutputStream compressing(OutputStream out, int level) throws IOException {
        load();
        return new ZstdOutputStreamNoFinalizer(out, level).setChecksum(true);
    }

    /** It is unpacked into a temporary file, which is gone as soon as it is loaded. */
    private static void load() throws IOException {
        try {
            Native.load();
        } catch (LinkageError unusable) {
            String reason = String.valueOf(unusable.getMessage()).lines().findFirst().orElse("");
            throw new IOException(
                    "zstd's library can't be loaded (" + reason + "); the command zstd in a pipe does the same",
                    unusable);
        }
    }
}
