/** A name server that does what a test tells it, and the tests of our own asking. */
@NullMarked
package netprobe.dns;

import org.jspecify.annotations.NullMarked;
