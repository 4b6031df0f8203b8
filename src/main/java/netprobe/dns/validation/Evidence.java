package netprobe.dns.validation;

import netprobe.dns.Question;
import netprobe.model.Failure;
import org.xbill.DNS.Message;

/**
 * Where the validator gets the records it needs beside the answer: from one recursive resolver, or from the authoritative servers.
 *
 * <p>Who implements it asks with the DO and the CD bit set, and asks for DS records where the parent zone is served. Flags of the responses
 * mean nothing here.
 */
public interface Evidence {

    /** Asks one question. The same one is asked only once for each verdict, and may be remembered beyond it. */
    Reply ask(Question question);

    /** What came of a question. */
    sealed interface Reply {

        /** A response, whatever its response code. */
        record Answered(Message message) implements Reply {}

        /** No response. */
        record Failed(Failure failure) implements Reply {}
    }
}
