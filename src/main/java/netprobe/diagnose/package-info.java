/** Concludes: pure functions from what was observed to findings, without I/O, clock or network. */
@NullMarked
package netprobe.diagnose;

import org.jspecify.annotations.NullMarked;
