/**
 * Internationalised names by UTS #46 and IDNA2008: all of ICU that netprobe uses is called from here, and only for what is not ASCII.
 */
@NullMarked
package netprobe.idna;

import org.jspecify.annotations.NullMarked;
