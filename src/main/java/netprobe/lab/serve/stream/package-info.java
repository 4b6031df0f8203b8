/** Servers of the lab that speak over TCP: the web, greetings, and those that say nothing. */
@NullMarked
package netprobe.lab.serve.stream;

import org.jspecify.annotations.NullMarked;
