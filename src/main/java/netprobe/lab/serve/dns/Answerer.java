package netprobe.lab.serve.dns;

/** What a name server knows, and how it finds out. It may take its time. */
public interface Answerer {

    /** The answer to a query. */
    Response answer(Request request);
}
