/** Observes one target after another: which lookups and attempts, side by side, under one deadline. */
@NullMarked
package netprobe.observe;

import org.jspecify.annotations.NullMarked;
