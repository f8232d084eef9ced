package org.openkam.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * The library's own sentences in the bundled languages, read from UTF-8 property files beside a class. Placeholders look
 * like {@code {name}}; a value put in is never read as a template again. Immutable and thread-safe.
 *
 * <p>Not a {@link java.util.ResourceBundle}: that one falls back to the machine's default locale.
 */
public final class Messages {
    private final Map<Language, Map<String, String>> templates;
    private final Map<Language, Set<String>> keys = new HashMap<>();

    private Messages(Map<Language, Map<String, String>> templates) {
        this.templates = templates;
        templates.forEach(
                (language, texts) -> keys.put(language, Collections.unmodifiableSet(new TreeSet<>(texts.keySet()))));
    }

    /**
     * Reads {@code NAME_LANGUAGE.properties} of every bundled language.
     *
     * @param anchor a class in whose package the files lie
     * @param name the common part of the file names, such as {@code findings}
     */
    public static Messages of(Class<?> anchor, String name) {
        Map<Language, Map<String, String>> templates = new HashMap<>();
        for (Language language : Language.BUNDLED) {
            templates.put(language, load(anchor, name + "_" + language + ".properties"));
        }
        return new Messages(templates);
    }

    private static Map<String, String> load(Class<?> anchor, String file) {
        try (InputStream in = Arguments.notNull(anchor.getResourceAsStream(file), "message file " + file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the keys of a language, sorted; empty if the language isn't bundled. */
    public Set<String> keys(Language language) {
        return keys.getOrDefault(language, Set.of());
    }

    /**
     * Returns a sentence.
     *
     * @param key a key of the file
     * @param language the language wanted; English stands in for one that isn't bundled
     * @param values what to put in for the placeholders; a placeholder without a value stays as it is
     * @throws IllegalArgumentException if no language has the key
     */
    public String text(String key, Language language, Map<String, String> values) {
        for (Language candidate : language.fallbackOrder()) {
            String template = templates.getOrDefault(candidate, Map.of()).get(key);
            if (template != null) {
                return fill(template, values);
            }
        }
        throw new IllegalArgumentException("Message (" + key + ") must be one of the file's keys.");
    }

    /** Returns values given as name, value, name, value, by name. */
    public static Map<String, String> values(String... pairs) {
        Arguments.that(pairs.length % 2 == 0, "number of names and values", pairs.length, "must be even");
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }

    /**
     * Returns a sentence with a noun beside a whole number, in the form that the number asks for. The file holds the forms as
     * {@code key.one}, {@code key.few} and {@code key.many}; {@code {number}} is put in, unless {@code values} has it.
     *
     * @param key what the keys of the forms have in common
     * @param language the language wanted; English stands in for one that isn't bundled
     * @throws IllegalArgumentException if no language has the form
     */
    public String text(String key, Language language, long number, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        all.putIfAbsent("number", Long.toString(number));
        return text(Plural.of(number, language).key(key), language, all);
    }

    /** Returns a sentence without placeholders. */
    public String text(String key, Language language) {
        return text(key, language, Map.of());
    }

    /**
     * Returns a template from elsewhere with its placeholders filled, as sentences of a file are.
     *
     * @param values what to put in for the placeholders; a placeholder without a value stays as it is
     */
    public static String filled(String template, Map<String, String> values) {
        return fill(template, values);
    }

    /** One pass from left to right, so that braces inside a value stay what they are. */
    private static String fill(String template, Map<String, String> values) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = values.get(template.substring(open + 1, close));
            out.append(template, from, open).append(value == null ? template.substring(open, close + 1) : value);
            from = close + 1;
        }
        return out.append(template, from, template.length()).toString();
    }
}
