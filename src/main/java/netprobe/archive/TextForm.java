package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/**
 * What JSON has as a string: text, words of an enumeration, addresses, moments. Only these can be keys of a map.
 *
 * @param text a value as a string
 * @param parse a string as a value; none where it is the text of no value
 * @param expected what it should be, for complaints
 */
record TextForm(Function<Object, String> text, Function<String, Optional<?>> parse, String expected) implements Form {

    static final TextForm STRING = new TextForm(String.class::cast, Optional::of, "a string");
    static final TextForm ADDRESS = new TextForm(Object::toString, TextForm::address, "an IP address");
    static final TextForm INSTANT = new TextForm(Object::toString, TextForm::instant, "a moment as in ISO 8601");

    /** The words of an enumeration: their labels, or their names where two have the same label. */
    static TextForm words(Class<?> type) {
        Map<String, Object> byWord = words(type, constant -> label(type, constant));
        Map<String, Object> words = byWord.size() == type.getEnumConstants().length
                ? byWord
                : words(type, TextForm::dashed);
        Map<Object, String> texts = new LinkedHashMap<>();
        words.forEach((word, constant) -> texts.put(constant, word));
        return new TextForm(constant -> texts.getOrDefault(constant, ""), word -> Optional.ofNullable(words.get(word)),
                "one of " + String.join(", ", words.keySet()));
    }

    private static Map<String, Object> words(Class<?> type, Function<Enum<?>, String> spelling) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(spelling.apply((Enum<?>) constant), constant);
        }
        return words;
    }

    private static String label(Class<?> type, Enum<?> constant) {
        try {
            return String.valueOf(type.getMethod("label").invoke(constant));
        } catch (NoSuchMethodException none) {
            return dashed(constant);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<IpAddress> address(String text) {
        int percent = text.indexOf('%');
        return percent < 0
                ? AddressText.pton(text)
                : AddressText.pton(text.substring(0, percent))
                        .map(address -> address.within(text.substring(percent + 1)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(Object value, JsonWriter json) {
        String string = text.apply(value);
        if (JsonText.isPlain(string)) {
            json.value(string);
        } else {
            json.rawValue(JsonText.quoted(string));
        }
    }

    @Override
    public Object read(Found found) throws UnreadableReport {
        Optional<?> value = parse.apply(found.text());
        if (value.isEmpty()) {
            throw found.expected(expected);
        }
        return value.get();
    }
}
