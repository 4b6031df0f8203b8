@NullMarked
package netprobe.query;

import org.jspecify.annotations.NullMarked;
