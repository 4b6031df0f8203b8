package netprobe.dns;

import netprobe.model.Failure;

/** What came of asking one server by one transport. */
sealed interface Receipt {

    /** How many messages came that were not the answer, and were ignored. */
    int unrelated();

    /** An answer. */
    record Answered(Response response, int unrelated) implements Receipt {}

    /** The server or the network refused, or the answer can't be read. */
    record Failed(Failure failure, int unrelated) implements Receipt {}

    /** Nothing, for as long as the server was given. */
    record Silent(int unrelated) implements Receipt {}
}
