/**
 * Truth from outside: what python3, the C library and real name servers say, in networks made for one test, to hold netprobe against.
 */
@NullMarked
package netprobe.oracle;

import org.jspecify.annotations.NullMarked;
