package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A component of a record as a member of an object.
 *
 * @param key the component's name in snake_case, with its unit
 * @param accessor of the component
 * @param presence whether it may be empty
 * @param form of what is in it
 */
record Member(String key, Method accessor, Presence presence, Form form) {

    /** Whether and how a component may be empty. */
    enum Presence {
        ALWAYS, OPTIONAL, OPTIONAL_INT, OPTIONAL_LONG;

        Optional<?> unwrap(Object value) {
            return switch (this) {
                case ALWAYS -> Optional.of(value);
                case OPTIONAL -> (Optional<?>) value;
                case OPTIONAL_INT -> ((OptionalInt) value).stream().boxed().findFirst();
                case OPTIONAL_LONG -> ((OptionalLong) value).stream().boxed().findFirst();
            };
        }

        Object wrap(Object value) {
            return switch (this) {
                case ALWAYS -> value;
                case OPTIONAL -> Optional.of(value);
                case OPTIONAL_INT -> OptionalInt.of((Integer) value);
                case OPTIONAL_LONG -> OptionalLong.of((Long) value);
            };
        }

        Object empty() {
            return switch (this) {
                case ALWAYS -> throw new IllegalStateException("never empty");
                case OPTIONAL -> Optional.empty();
                case OPTIONAL_INT -> OptionalInt.empty();
                case OPTIONAL_LONG -> OptionalLong.empty();
            };
        }
    }

    static Member of(RecordComponent component) {
        Type type = component.getGenericType();
        if (component.getType() == OptionalInt.class) {
            return of(component, Presence.OPTIONAL_INT, int.class);
        }
        if (component.getType() == OptionalLong.class) {
            return of(component, Presence.OPTIONAL_LONG, long.class);
        }
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? of(component, Presence.OPTIONAL, generic.getActualTypeArguments()[0])
                : of(component, Presence.ALWAYS, type);
    }

    private static Member of(RecordComponent component, Presence presence, Type type) {
        Form form = Forms.of(type);
        return new Member(Spelling.snake(component.getName()) + form.unit(), component.getAccessor(), presence, form);
    }

    void write(Object owner, JsonWriter json) {
        presence.unwrap(value(owner)).ifPresent(value -> {
            json.name(key);
            form.write(value, json);
        });
    }

    private Object value(Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Takes its value out of an object's members. */
    Object take(Found object, Map<String, Found> given) throws UnreadableReport {
        Found found = given.remove(key);
        if (found != null) {
            return presence.wrap(form.read(found));
        }
        if (presence == Presence.ALWAYS) {
            throw object.missing(key);
        }
        return presence.empty();
    }
}
