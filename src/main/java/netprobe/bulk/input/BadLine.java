package netprobe.bulk.input;

import netprobe.model.Failure.InputError;

/**
 * A line that nothing can be asked for. Reading goes on behind it.
 *
 * @param source the name of the file or stream
 * @param line its number there, from 1
 * @param text what it says, without white space around it; of a long line the beginning
 * @param error what was expected
 */
public record BadLine(String source, long line, String text, InputError error) {}
