package netprobe.bulk;

import java.io.IOException;
import java.util.Optional;

/** Where questions come from. For one thread. */
public interface QuestionSource extends AutoCloseable {

    /**
     * The next run, waiting for it if need be.
     *
     * @return empty at the end of the list
     * @throws IOException when the list can't be read any further; its message is for people
     */
    Optional<Questions> next() throws IOException;

    /**
     * How much of the list has been read, from 0 to 1; -1 where nobody knows how long it is. Any thread may ask.
     */
    double share();

    @Override
    void close() throws IOException;
}
