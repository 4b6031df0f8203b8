package netprobe.lab.serve;

import java.util.List;
import netprobe.model.IpAddress;

/** Where a server stands: its threads are in the host's network, and so are the sockets that they open. */
public interface Place {

    /** The host's name in the scenario. */
    String host();

    /** The host's addresses. */
    List<IpAddress> addresses();

    /** Starts a daemon platform thread inside the host's network namespace; threads that it starts are there too. */
    void start(String name, Runnable work);
}
