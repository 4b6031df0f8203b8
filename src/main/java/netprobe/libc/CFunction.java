package netprobe.libc;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;

/**
 * A function of the C library, called through one shape that fits all: eight integers in, one integer out, errno captured.
 *
 * <p>Why one: the JVM generates code for each new shape, some 15 ms in a process that has just started, while another function of a known
 * shape costs nothing. Why it is right: every function called here takes only integers and pointers, at most eight, and none is variadic.
 * Both the System V ABI for x86-64 (section 3.2.3) and the AAPCS64 (its rules of parameter passing) put each of them into a 64-bit register or stack slot of its
 * own, leave the upper half of one that holds an {@code int} unspecified, so that the callee can't look at it, and let the caller clear
 * the stack, so that a callee never notices arguments it doesn't have. What comes back as an {@code int} has an unspecified upper half
 * too: {@link #callInt} cuts it off.
 */
final class CFunction {

    private static final int ARGUMENTS = 8;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = LINKER.defaultLookup();
    @SuppressWarnings("restricted") // calling C is what this package is for
    private static final MethodHandle SHAPE = LINKER.downcallHandle(
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                    JAVA_LONG,
                    JAVA_LONG),
            Linker.Option.captureCallState("errno"));

    static {
        LibC.setBound();
    }

    private final MemorySegment address;

    private CFunction(MemorySegment address) {
        this.address = address;
    }

    /** The function, which every C library has. */
    static CFunction of(String name) {
        return find(name).orElseThrow(() -> new UnsatisfiedLinkError("the C library has no " + name));
    }

    /** The function, where this C library has it. */
    static Optional<CFunction> find(String name) {
        return LIBRARY.find(name).map(CFunction::new);
    }

    /** Calls the function for its {@code int}; {@link Scratch#errno()} tells errno afterwards. */
    int callInt(Scratch scratch, long... arguments) {
        return (int) call(scratch, arguments);
    }

    /** Calls the function for its pointer or {@code long}; {@link Scratch#errno()} tells errno afterwards. */
    long call(Scratch scratch, long... arguments) {
        long[] a = arguments.length == ARGUMENTS ? arguments : Arrays.copyOf(arguments, ARGUMENTS);
        try {
            return (long) SHAPE.invokeExact(address, scratch.callState(), a[0], a[1], a[2], a[3], a[4], a[5], a[6],
                    a[7]);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a C function throws nothing", e);
        }
    }
}
