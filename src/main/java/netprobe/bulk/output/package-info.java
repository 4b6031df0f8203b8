/**
 * What is written of the questions of a list: each answer straight from its bytes to those of a line ({@code Form}), in portions, by one thread that owns the
 * output ({@link netprobe.bulk.output.Delivery}) and keeps the checkpoint.
 */
@NullMarked
package netprobe.bulk.output;

import org.jspecify.annotations.NullMarked;
