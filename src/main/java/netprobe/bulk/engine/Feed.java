package netprobe.bulk.engine;

import java.util.Optional;
import netprobe.bulk.Questions;

/** The list, as it is handed to engines. */
public interface Feed {

    /** The next run, if it has been read already. */
    Optional<Questions> poll();

    /** Whether no more will come. */
    boolean isAtEnd();
}
