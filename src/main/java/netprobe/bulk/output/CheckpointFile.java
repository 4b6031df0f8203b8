package netprobe.bulk.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The file that tells how far a run is. At every moment it is whole, and says no more of the output than what is on the disk: the process may be killed, or the
 * machine lose its power, whenever it is.
 */
public final class CheckpointFile {

    /** What is larger is no checkpoint: one has some dozen bytes for each question that is under way. */
    private static final long LARGEST = 1L << 28;

    private final Path path;
    private final Path output;
    private final SequencedMap<String, String> terms;

    /**
     * @param path where it is kept
     * @param output the file whose length it tells
     * @param terms what the run is, by the options that say so: another run can't go on with it
     */
    public CheckpointFile(Path path, Path output, SequencedMap<String, String> terms) {
        this.path = path;
        this.output = output;
        this.terms = new LinkedHashMap<>(terms);
        this.terms.put("--output", String.valueOf(output.getFileName()));
    }

    /** The file whose length it tells. */
    public Path output() {
        return output;
    }

    /**
     * Where to begin. If that is with the list, the file says so from now on.
     *
     * @param isResumed whether to go on where an earlier run ended
     * @throws CheckpointFault if that can't be, or an earlier run would be lost
     */
    public Checkpoint begin(boolean isResumed) throws CheckpointFault {
        Optional<CheckpointText> earlier = read();
        if (isResumed && earlier.isPresent()) {
            return resumed(earlier.get());
        }
        if (earlier.isPresent() && isWorthKeeping(earlier.get().checkpoint())) {
            throw new CheckpointFault(
                    path + ": tells of a run that is not finished; go on with it by --resume, or remove the file");
        }
        if (isResumed && outputLength() > 0) {
            throw new CheckpointFault(path + ": there is no such file to tell what of " + output
                    + " is finished; remove that, or leave --resume out to write it anew");
        }
        try {
            write(Checkpoint.START);
        } catch (IOException unwritable) {
            throw new CheckpointFault(Fault.of(path.toString(), unwritable).sentence());
        }
        return Checkpoint.START;
    }

    /** Of a run that has not written anything nothing can be lost. */
    private static boolean isWorthKeeping(Checkpoint earlier) {
        return !earlier.isComplete() && earlier.totals().finished() > 0;
    }

    private Checkpoint resumed(CheckpointText earlier) throws CheckpointFault {
        for (Map.Entry<String, String> term : terms.entrySet()) {
            String other = earlier.terms().getOrDefault(term.getKey(), "");
            if (!other.equals(term.getValue())) {
                throw new CheckpointFault(path + ": tells of a run with " + term.getKey() + ' ' + other + ", not "
                        + term.getValue());
            }
        }
        long known = earlier.checkpoint().outputLength();
        long length = outputLength();
        if (length < known) {
            throw new CheckpointFault(output + ": has " + length + " bytes, fewer than the " + known + " that " + path
                    + " tells of");
        }
        return earlier.checkpoint();
    }

    private long outputLength() throws CheckpointFault {
        try {
            return Files.size(output);
        } catch (NoSuchFileException absent) {
            return 0;
        } catch (IOException unreadable) {
            throw new CheckpointFault(Fault.of(output.toString(), unreadable).sentence());
        }
    }

    private Optional<CheckpointText> read() throws CheckpointFault {
        try {
            if (Files.size(path) > LARGEST) {
                throw new CheckpointFault(path + ": is too large to be a checkpoint");
            }
            // whatever bytes there are: what they say is checked
            return Optional.of(CheckpointText.read(Files.readString(path, StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (CheckpointText.Unreadable damaged) {
            throw new CheckpointFault(path + ": " + damaged.getMessage());
        } catch (IOException unreadable) {
            throw new CheckpointFault(Fault.of(path.toString(), unreadable).sentence());
        }
    }

    /** Puts a checkpoint in the place of the last one; what it tells of the output has to be on the disk. */
    void write(Checkpoint checkpoint) throws IOException {
        Path directory = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        Path next = directory.resolve('.' + path.getFileName().toString() + ".next");
        byte[] json = new CheckpointText(terms, checkpoint).json().getBytes(StandardCharsets.US_ASCII);
        try {
            try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer rest = ByteBuffer.wrap(json);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            // the new name has to reach the disk too
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException broken) {
            throw new FileSystemException(path.toString(), null, Fault.of(path.toString(), broken).reason());
        }
    }
}
