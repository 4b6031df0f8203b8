@NullMarked
package netprobe.connect.listen;

import org.jspecify.annotations.NullMarked;
