@NullMarked
package netprobe.connect.tls;

import org.jspecify.annotations.NullMarked;
