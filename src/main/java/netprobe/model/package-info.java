/**
 * What was asked, observed and concluded, as immutable values: no I/O, no clock, {@code java.base} only.
 */
@NullMarked
package netprobe.model;

import org.jspecify.annotations.NullMarked;
