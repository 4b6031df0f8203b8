@NullMarked
package netprobe.connect.greeting;

import org.jspecify.annotations.NullMarked;
