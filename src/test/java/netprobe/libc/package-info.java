/** The C library as netprobe calls it: what goes in and comes out, on hosts where it can be called. */
@NullMarked
package netprobe.libc;

import org.jspecify.annotations.NullMarked;
