package netprobe.bulk.output;

import netprobe.bulk.Finished;

/** What is written of a question, in one of the formats. For one thread. */
interface Form {

    /**
     * Writes what became of a question.
     *
     * @param answer has just read its message, if there is one
     */
    void write(Finished finished, AnswerReader answer, Bytes out);
}
