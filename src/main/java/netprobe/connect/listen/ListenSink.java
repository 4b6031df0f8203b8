package netprobe.connect.listen;

import java.time.Duration;
import netprobe.model.ListenerEvent;

/** Takes what happens at a listener, as it happens. */
public interface ListenSink {

    /**
     * Takes an event.
     *
     * @param took what it took: to bind, until somebody came, or as long as the connection lasted
     */
    void accept(ListenerEvent event, Duration took);

    /** Nothing more comes for the moment. */
    void pause();
}
