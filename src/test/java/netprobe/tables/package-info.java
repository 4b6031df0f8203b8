@NullMarked
package netprobe.tables;

import org.jspecify.annotations.NullMarked;
