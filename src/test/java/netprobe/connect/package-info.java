@NullMarked
package netprobe.connect;

import org.jspecify.annotations.NullMarked;
