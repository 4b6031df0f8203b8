@NullMarked
package netprobe.observe;

import org.jspecify.annotations.NullMarked;
