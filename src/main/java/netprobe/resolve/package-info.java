/**
 * The paths from a name to its addresses and back: the C library's, the JVM's, and netprobe's own stub resolver.
 */
@NullMarked
package netprobe.resolve;

import org.jspecify.annotations.NullMarked;
