package netprobe.bulk.run;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import netprobe.bulk.Source;
import netprobe.model.BulkSummary;

/** One run over lists of names. */
public interface BulkRunner {

    /** Asks all of it, and writes what became of it; comes back when that is done, or was {@linkplain #stop stopped}, or can't go on. */
    BulkSummary run();

    /**
     * Ends the run at once, from any thread: nothing more is asked, what is finished is written, the checkpoint is kept, and {@link #run} comes back.
     * Does not wait for it.
     */
    void stop();

    /** How far it is; any thread may ask at any time. */
    Snapshot snapshot();

    /** Makes runs. */
    @FunctionalInterface
    interface Maker {

        /**
         * A run that has not begun.
         *
         * @param sources the lists, read one behind the other
         * @param out takes the output where the settings name no file; is flushed, and not closed
         * @param badLines takes a sentence for each line that is no question, beginning with its list and number; called from one thread at a time
         */
        BulkRunner of(BulkSettings settings, List<Source> sources, OutputStream out, Consumer<String> badLines);
    }
}
