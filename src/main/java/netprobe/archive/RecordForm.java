package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A record as an object with a member for each component, save for those that are empty. */
final class RecordForm implements Form {

    private final Constructor<?> constructor;
    private final List<Member> members;

    RecordForm(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.constructor = constructor(type, components);
        this.members = Arrays.stream(components).map(Member::of).toList();
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException hidden) {
            throw new IllegalArgumentException("no form for " + type, hidden);
        }
    }

    @Override
    public void write(Object value, JsonWriter json) {
        json.beginObject();
        writeMembers(value, json);
        json.endObject();
    }

    /** Writes what is between the braces. */
    void writeMembers(Object value, JsonWriter json) {
        members.forEach(member -> member.write(value, json));
    }

    @Override
    public Object read(Found found) throws UnreadableReport {
        return read(found, found.members());
    }

    /** Reads the record from what is left of an object's members, every one of which it takes. */
    Object read(Found found, Map<String, Found> given) throws UnreadableReport {
        var values = new Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = members.get(i).take(found, given);
        }
        for (Found unknown : given.values()) {
            throw unknown.wrong("no such key is known here");
        }
        return construct(found, values);
    }

    private Object construct(Found found, Object[] values) throws UnreadableReport {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw found.wrong("can't be so: " + refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
