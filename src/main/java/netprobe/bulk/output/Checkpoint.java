package netprobe.bulk.output;

import netprobe.bulk.Questions;

/**
 * How far a run is: the questions whose output is in the file, and those that have yet to be asked.
 *
 * @param list how far the list had been handed out
 * @param unfinished the numbers before that whose output is not there
 * @param outputLength how many bytes of the file count
 * @param totals what the others came to
 * @param isComplete whether that is the whole list, and all of it is finished
 */
public record Checkpoint(Questions.Mark list, NumberRanges unfinished, long outputLength, Totals totals,
        boolean isComplete) {

    /** Nothing has been asked. */
    public static final Checkpoint START =
            new Checkpoint(new Questions.Mark(0, 0, 0), NumberRanges.NONE, 0, Totals.NONE, false);

    /** Whether the output of a question is there, so that it must not be asked again. */
    public boolean isDone(long number) {
        return number < list.questions() && !unfinished.contains(number);
    }
}
