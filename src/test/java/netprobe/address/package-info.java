@NullMarked
package netprobe.address;

import org.jspecify.annotations.NullMarked;
