@NullMarked
package netprobe.idna;

import org.jspecify.annotations.NullMarked;
