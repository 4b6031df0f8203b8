/**
 * Lists of names, read into questions: {@link netprobe.bulk.input.ListReader}.
 *
 * <p>Bytes of one {@link netprobe.bulk.Source} after the other → lines → what a line asks for → questions with their numbers. There are
 * millions of lines, so nothing on that way makes an object for each: the one that holds what a line says is filled again and again.
 */
@NullMarked
package netprobe.bulk.input;

import org.jspecify.annotations.NullMarked;
