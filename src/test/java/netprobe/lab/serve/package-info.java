/** The lab's own servers, on loopback. */
@NullMarked
package netprobe.lab.serve;

import org.jspecify.annotations.NullMarked;
