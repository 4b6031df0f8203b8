@NullMarked
package netprobe.lab;

import org.jspecify.annotations.NullMarked;
