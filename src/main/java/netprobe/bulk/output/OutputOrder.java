package netprobe.bulk.output;

import java.io.IOException;

/** In which order portions are written. */
interface OutputOrder {

    /** How far in front of the oldest question that is unfinished others may be begun. */
    long bound();

    /** Takes the next portion as it comes, and writes what may be written by now. */
    void take(Portion portion) throws IOException;

    /** Writes what is left: no more will come. */
    void end() throws IOException;

    /** What writes. */
    @FunctionalInterface
    interface Writer {
        void write(Portion portion) throws IOException;
    }

    /** The order in which questions finish. */
    record OfCompletion(Writer writer) implements OutputOrder {

        /** What is unfinished has to be remembered, a bit for each. */
        private static final long BOUND = 4_000_000;

        @Override
        public long bound() {
            return BOUND;
        }

        @Override
        public void take(Portion portion) throws IOException {
            writer.write(portion);
        }

        @Override
        public void end() {
            // nothing is held back
        }
    }
}
