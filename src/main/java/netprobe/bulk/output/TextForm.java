package netprobe.bulk.output;

import java.util.List;
import netprobe.bulk.Finished;
import netprobe.bulk.Questions;

/**
 * Lines for people: {@code NAME TYPE RDATA} for each record of the answer section; behind a semicolon, where a zone file has its comments, why there
 * is none, and what a second server says instead.
 */
final class TextForm implements Form {

    private static final byte[] COMMENT = Bytes.of("; ");
    private static final byte[] DISAGREES = Bytes.of(" disagrees: ");
    private static final byte[] COMMA = Bytes.of(", ");

    private final List<byte[]> servers;
    private final Reasons reasons = new Reasons();
    private final Owners owners = new Owners();
    private final AnswerReader second = new AnswerReader();

    /**
     * @param servers {@code address:port} of each
     */
    TextForm(List<String> servers) {
        this.servers = servers.stream().map(Bytes::of).toList();
    }

    @Override
    public void write(Finished finished, AnswerReader answer, Bytes out) {
        boolean isAnswered = finished.length() > 0;
        if (isAnswered) {
            records(answer, out);
        }
        if (!isAnswered || answer.count() == 0 || answer.rcode() > 0) {
            question(finished, out);
            out.put(COMMENT);
            out.put(isAnswered ? reasons.rcode(answer.rcode()) : reasons.lack(finished));
            out.put('\n');
        }
        if (finished.isDisputed()) {
            dispute(finished, finished.disagreement(), out);
        }
    }

    private void records(AnswerReader answer, Bytes out) {
        owners.clear();
        while (answer.next()) {
            if (!owners.isRepeated(answer, out)) {
                int name = out.length();
                NameText.write(answer.message(), answer.owner(), out);
                owners.remember(answer, name, out);
            }
            out.put(' ');
            out.put(TypeNames.of(answer.type()));
            out.put(' ');
            RdataText.write(answer, out);
            out.put('\n');
        }
    }

    private static void question(Finished finished, Bytes out) {
        Questions questions = finished.questions();
        NameText.write(questions.bytes(), questions.start(finished.place()), out);
        out.put(' ');
        out.put(TypeNames.of(questions.type(finished.place())));
        out.put(' ');
    }

    private void dispute(Finished first, Finished other, Bytes out) {
        question(first, out);
        out.put(COMMENT);
        out.put(servers.get(other.server()));
        out.put(DISAGREES);
        if (other.length() == 0) {
            out.put(reasons.lack(other));
        } else {
            second.read(other.message(), other.length(), first.questions().type(first.place()));
            if (second.count() == 0 || second.rcode() > 0) {
                out.put(reasons.rcode(second.rcode()));
                out.put(second.count() > 0 ? COMMA : new byte[0]);
            }
            data(second, out);
        }
        out.put('\n');
    }

    private static void data(AnswerReader answer, Bytes out) {
        for (int i = 0; answer.next(); i++) {
            out.put(i > 0 ? COMMA : new byte[0]);
            out.put(TypeNames.of(answer.type()));
            out.put(' ');
            RdataText.write(answer, out);
        }
    }
}
