package netprobe.lab.serve;

/** A server of the lab, which answers until it is closed. */
public interface LabServer extends AutoCloseable {

    @Override
    void close();
}
