package netprobe.cli;

import netprobe.model.Answer;
import netprobe.model.Payload;

/** What a command does with one operand, its options being settled. */
@FunctionalInterface
interface Lookup {

    /** The answer to one operand; bad input is a failure in it, never an exception. */
    Answer<? extends Payload> of(String operand);
}
