package netprobe.archive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.model.Report;

/** Reports that nobody ever observed, with every type and every value that the model allows: the same seed gives the same reports. */
final class RandomReports {

    private static final int LONGEST_LIST = 3;
    /** Seconds in which {@code Duration} and {@code Instant} still have all their nanoseconds. */
    private static final long SECONDS = 1L << 40;

    private final RandomGenerator random;
    private final BiFunction<RecordComponent, RandomGenerator, String> texts;
    private final Set<Class<?>> made = new LinkedHashSet<>();

    /** With strings as a function of the component that they are for has them. */
    RandomReports(RandomGenerator random, BiFunction<RecordComponent, RandomGenerator, String> texts) {
        this.random = random;
        this.texts = texts;
    }

    Report next() {
        return (Report) record(Report.class);
    }

    /** The records, and enumerations, of which there was at least one. */
    Set<Class<?>> made() {
        return made;
    }

    /** All types of the model that a report can have within it. */
    static Set<Class<?>> reachable() {
        Set<Class<?>> found = new LinkedHashSet<>();
        reach(Report.class, found);
        return found;
    }

    private static void reach(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> reach(argument, found));
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("netprobe.")
                && !found.contains(plain)) {
            if (plain.isRecord() || plain.isEnum()) {
                found.add(plain);
            }
            inner(plain).forEach(each -> reach(each, found));
        }
    }

    private static Stream<Type> inner(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses());
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
                : Stream.empty();
    }

    private Object record(Class<?> type) {
        made.add(type);
        if (type == IpAddress.class) {
            made.add(Family.class);
            return address();
        }
        if (type == Prefix.class) {
            IpAddress address = address();
            return new Prefix(address, random.nextInt(Prefix.bits(address.family()) + 1));
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(Arrays.stream(components).map(each -> value(each.getGenericType(), each)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object value(Type type, RecordComponent place) {
        return type instanceof ParameterizedType generic
                ? container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), place)
                : plain((Class<?>) type, place);
    }

    private Object container(Class<?> type, Type[] arguments, RecordComponent place) {
        Stream<Object> values = Stream.generate(() -> value(arguments[0], place))
                .limit(type == Optional.class ? random.nextInt(2) : random.nextInt(LONGEST_LIST + 1));
        return switch (type.getSimpleName()) {
            case "Optional" -> values.findFirst();
            case "List" -> values.toList();
            case "Set" -> new LinkedHashSet<>(values.toList());
            case "Map" -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                values.forEach(key -> map.put(key, value(arguments[1], place)));
                yield map;
            }
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    private Object plain(Class<?> type, RecordComponent place) {
        if (type.isEnum()) {
            made.add(type);
            return anyOf(List.of(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            return record(anyOf(List.of(type.getPermittedSubclasses())));
        }
        return type.isRecord() ? record(type) : basic(type, place);
    }

    private Object basic(Class<?> type, RecordComponent place) {
        return switch (type.getSimpleName()) {
            case "String" -> texts.apply(place, random);
            case "int", "Integer" -> number();
            case "long", "Long" -> random.nextLong() >> random.nextInt(64);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "OptionalInt" -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(number());
            case "OptionalLong" -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
            case "Duration" -> Duration.ofSeconds(seconds(), random.nextInt(1_000_000_000));
            case "Instant" -> Instant.ofEpochSecond(seconds(), random.nextInt(1_000_000_000));
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    private int number() {
        return random.nextInt() >> random.nextInt(32);
    }

    private long seconds() {
        return random.nextLong(-SECONDS, SECONDS) >> random.nextInt(64);
    }

    private IpAddress address() {
        return switch (random.nextInt(4)) {
            case 0 -> IpAddress.ipv4(random.nextInt());
            case 1 -> new IpAddress(Family.INET6, 0, random.nextLong() >>> random.nextInt(64), "");
            case 2 -> new IpAddress(Family.INET6, 0xfe80L << 48, random.nextLong(), "eth" + random.nextInt(10));
            default -> new IpAddress(Family.INET6, random.nextLong(), random.nextLong(), "");
        };
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
