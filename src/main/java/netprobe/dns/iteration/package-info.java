/**
 * Iteration: the way from the root down to the servers that have a name's zone (RFC 1034, section 5.3.3), and what is met on it.
 *
 * <p>It observes and records. What is wrong with a delegation is concluded elsewhere, from {@link netprobe.model.TraceStep}s.
 */
@NullMarked
package netprobe.dns.iteration;

import org.jspecify.annotations.NullMarked;
