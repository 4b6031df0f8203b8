/** Name servers of the lab: what they listen at, how they behave, and what they answer. */
@NullMarked
package netprobe.lab.serve.dns;

import org.jspecify.annotations.NullMarked;
