/** Readings of configuration files, each rule of glibc's once. */
@NullMarked
package netprobe.host;

import org.jspecify.annotations.NullMarked;
