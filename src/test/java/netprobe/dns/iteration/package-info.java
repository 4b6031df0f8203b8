/** Tests of iteration. */
@NullMarked
package netprobe.dns.iteration;

import org.jspecify.annotations.NullMarked;
