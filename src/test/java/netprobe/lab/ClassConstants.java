package netprobe.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What compiled classes have as constants. */
final class ClassConstants {

    private ClassConstants() {}

    /**
     * The strings of a class, and of those that it and they refer to.
     *
     * @param start the class's name, with slashes
     * @param prefix only of classes whose names begin so
     */
    static Set<String> reachableFrom(String start, String prefix) {
        var strings = new TreeSet<String>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            if (name.startsWith(prefix) && seen.add(name)) {
                for (var entry : read(name).constantPool()) {
                    switch (entry) {
                        case ClassEntry type -> waiting.add(type.asInternalName());
                        case StringEntry string -> strings.add(string.stringValue());
                        default -> {
                        }
                    }
                }
            }
        }
        return strings;
    }

    private static ClassModel read(String name) {
        try (var file = ClassConstants.class.getResourceAsStream("/" + name + ".class")) {
            return ClassFile.of().parse(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
