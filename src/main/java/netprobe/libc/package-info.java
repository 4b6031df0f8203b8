/**
 * The C library, called as it is: numbers, bytes and strings go in and come out, nothing is named, judged or retried here.
 *
 * <p>All of {@code java.lang.foreign} is in this package. Struct offsets are those of Linux on x86-64 and AArch64, where glibc and musl
 * agree; anywhere else {@link netprobe.libc.LibC#absence()} says why the library isn't called.
 */
@NullMarked
package netprobe.libc;

import org.jspecify.annotations.NullMarked;
