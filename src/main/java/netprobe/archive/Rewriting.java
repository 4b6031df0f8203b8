package netprobe.archive;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** A tree of records with every string and address in it put into other words; enumerations, numbers and times stay. */
final class Rewriting {

    private final Wording wording;

    Rewriting(Wording wording) {
        this.wording = wording;
    }

    /** The record with everything in it rewritten. */
    <T extends Record> T of(T original) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        var values = new Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(get(original, components[i]), Matter.of(components[i]));
            types[i] = components[i].getType();
        }
        return construct(original, types, values);
    }

    private Object value(Object original, Matter matter) {
        return switch (original) {
            case String text -> wording.of(matter, text);
            case IpAddress address -> wording.address(address);
            case Prefix network -> wording.network(network);
            case Record inner -> of(inner);
            case Optional<?> maybe -> maybe.map(inner -> value(inner, matter));
            case List<?> list -> list.stream().map(inner -> value(inner, matter)).toList();
            case Set<?> set -> set.stream().sorted().map(inner -> value(inner, matter))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            case Map<?, ?> map -> values(map, matter);
            default -> original;
        };
    }

    /** Keys are words of configuration languages and of Java. */
    private Map<Object, Object> values(Map<?, ?> map, Matter matter) {
        Map<Object, Object> values = new LinkedHashMap<>();
        MapForm.ordered(map).forEach((key, inner) -> values.put(key, value(inner, matter)));
        return values;
    }

    private static Object get(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T construct(T original, Class<?>[] types, Object[] values) {
        try {
            return (T) original.getClass().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(original.getClass() + " " + Arrays.toString(values), refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
