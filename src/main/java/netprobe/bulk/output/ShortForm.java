package netprobe.bulk.output;

import netprobe.bulk.Finished;

/** The data of the records alone, a line each. */
final class ShortForm implements Form {

    @Override
    public void write(Finished finished, AnswerReader answer, Bytes out) {
        if (finished.length() == 0) {
            return;
        }
        while (answer.next()) {
            RdataText.write(answer, out);
            out.put('\n');
        }
    }
}
