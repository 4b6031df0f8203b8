package netprobe.libc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Native memory for calls: what the functions read and write.
 *
 * <p>All of it is looked at through byte buffers: the var handles behind {@code MemorySegment.get} cost 4 ms in a JVM that has just
 * started, these nothing.
 */
final class Scratch implements AutoCloseable {

    private static final int POINTER = 8;
    private static final int ALIGNMENT = 8;

    /** The size of what ends with a terminator. */
    private static final int UNBOUNDED = 1 << 30;

    private final Arena arena;
    private final MemorySegment callState;

    /** Memory for one call by this thread, until {@link #close}. */
    Scratch() {
        this(Arena.ofConfined());
    }

    private Scratch(Arena arena) {
        this.arena = arena;
        this.callState = arena.allocate(ALIGNMENT, ALIGNMENT);
    }

    /** Memory for many calls, by any one thread at a time, which is freed when nothing refers to it any more. */
    static Scratch lasting() {
        return new Scratch(Arena.ofAuto());
    }

    /**
     * Memory of this scratch.
     *
     * @param address where it is
     * @param bytes its contents, in native byte order
     */
    record Block(long address, ByteBuffer bytes) {}

    /** Where a call leaves errno. */
    MemorySegment callState() {
        return callState;
    }

    /** The errno that the last call left, which means something only if that call failed. */
    int errno() {
        return buffer(callState).getInt(0);
    }

    /** Zeroed memory. */
    Block allocate(int size) {
        var segment = arena.allocate(size, ALIGNMENT);
        return new Block(segment.address(), buffer(segment));
    }

    /** The address of a copy of {@code bytes}. */
    long bytes(byte[] bytes) {
        var block = allocate(bytes.length);
        block.bytes().put(bytes);
        return block.address();
    }

    /** The address of a copy of {@code bytes} with a NUL behind it. */
    long string(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new IllegalArgumentException("a C string ends at its first NUL");
            }
        }
        return bytes(Arrays.copyOf(bytes, bytes.length + 1));
    }

    /** Likewise, and the null pointer for what is absent. */
    long string(Optional<byte[]> bytes) {
        return bytes.isPresent() ? string(bytes.get()) : 0;
    }

    /** Memory that C left at {@code address}, which is not null. */
    @SuppressWarnings("restricted") // calling C is what this package is for
    static ByteBuffer at(long address, int size) {
        return buffer(MemorySegment.ofAddress(address).reinterpret(size));
    }

    /** The string that C left at {@code address}; what isn't UTF-8 in it becomes U+FFFD. */
    static String stringAt(long address) {
        return stringIn(at(address, UNBOUNDED));
    }

    /** The string at the start of {@code memory}, up to its NUL, likewise. */
    static String stringIn(ByteBuffer memory) {
        int length = 0;
        while (memory.get(length) != 0) {
            length++;
        }
        var bytes = new byte[length];
        memory.get(0, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The pointers at {@code address} up to the null pointer behind the last; none where {@code address} itself is null. */
    static List<Long> pointersAt(long address) {
        var pointers = new ArrayList<Long>();
        if (address != 0) {
            var memory = at(address, UNBOUNDED);
            for (int i = 0; memory.getLong(i) != 0; i += POINTER) {
                pointers.add(memory.getLong(i));
            }
        }
        return pointers;
    }

    /** The strings to which the pointers at {@code address} lead, likewise. */
    static List<String> stringsAt(long address) {
        var strings = new ArrayList<String>();
        for (long pointer : pointersAt(address)) {
            strings.add(stringAt(pointer));
        }
        return strings;
    }

    private static ByteBuffer buffer(MemorySegment segment) {
        return segment.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        arena.close();
    }
}
