/** One run over lists of names: what is asked for, how far it is, and what puts the parts together. */
@NullMarked
package netprobe.bulk.run;

import org.jspecify.annotations.NullMarked;
