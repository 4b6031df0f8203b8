@NullMarked
package netprobe.model;

import org.jspecify.annotations.NullMarked;
