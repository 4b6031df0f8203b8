/** The other end: a listener over TCP and UDP that answers as the small services of RFC 862 and its neighbours do, and tells what came. */
@NullMarked
package netprobe.connect.listen;

import org.jspecify.annotations.NullMarked;
