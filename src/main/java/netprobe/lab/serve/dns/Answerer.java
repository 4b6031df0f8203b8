package netprobe.lab.serve.dns;

/** What a name server knows, and how it finds out. It may take its time. */
interface Answerer {

    Response answer(Request request);
}
