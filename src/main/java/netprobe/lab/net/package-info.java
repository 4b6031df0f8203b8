/** The lab's networks in Linux namespaces: built, filled with servers and taken down inside one process that holds them all. */
@NullMarked
package netprobe.lab.net;

import org.jspecify.annotations.NullMarked;
