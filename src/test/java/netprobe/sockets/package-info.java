/** The kernel's tables read on data, filters and words on sockets made for the test. */
@NullMarked
package netprobe.sockets;

import org.jspecify.annotations.NullMarked;
