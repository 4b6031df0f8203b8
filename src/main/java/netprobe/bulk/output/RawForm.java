package netprobe.bulk.output;

import netprobe.bulk.Finished;
import netprobe.bulk.Questions;
import netprobe.bulk.wire.WireFormat;

/**
 * A DNS message for each question, behind its length in two bytes (RFC 1035, section 4.2.2): the answer as it came; where there is none the question, in
 * a message that is no response.
 */
final class RawForm implements Form {

    /** A query with one question, and neither an ID nor a flag. */
    private static final byte[] QUERY = {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    @Override
    public void write(Finished finished, AnswerReader answer, Bytes out) {
        if (finished.length() > 0) {
            out.u16(finished.length());
            out.put(finished.message(), 0, finished.length());
            return;
        }
        Questions questions = finished.questions();
        int length = questions.length(finished.place());
        out.u16(WireFormat.HEADER + length + 2);
        out.put(QUERY);
        out.put(questions.bytes(), questions.start(finished.place()), length);
        out.u16(RdataText.IN);
    }
}
