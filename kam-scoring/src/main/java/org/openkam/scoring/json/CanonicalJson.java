package org.openkam.scoring.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;

/**
 * The one spelling of a JSON text: no blanks, names in the order of their UTF-16 code units, numbers as ECMAScript writes
 * {@code double}s. So texts that say the same have the same digest. Stateless.
 *
 * <p>Source: RFC 8785, JSON Canonicalization Scheme. doi:10.17487/RFC8785
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * Returns the canonical form of a JSON text, in UTF-8.
     *
     * @throws IllegalArgumentException if it isn't JSON, names a field twice, or holds what RFC 8785 can't carry: a number that
     *     no {@code double} holds, or half a character
     */
    public static byte[] of(String json) {
        StringBuilder out = new StringBuilder();
        append(tree(Arguments.notNull(json, "JSON")), out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the SHA-256 of bytes, 64 small hexadecimal digits. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Digest (SHA-256) must be part of every Java platform, but isn't.", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            Arguments.that(!tree.isMissingNode(), "JSON", "", "must not be empty");
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "JSON (" + Arguments.shown(json) + ") must be one value with no name twice.\n"
                            + "Maybe it was cut off, or joined with another: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static void append(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names); // strings compare by UTF-16 code unit
            appendAll('{', names, name -> member(name, node.get(name), out), out);
            out.append('}');
        } else if (node.isArray()) {
            List<JsonNode> values = new ArrayList<>();
            node.forEach(values::add);
            appendAll('[', values, value -> append(value, out), out);
            out.append(']');
        } else if (node.isTextual()) {
            text(node.textValue(), out);
        } else {
            out.append(node.isNumber() ? number(node) : node.asText());
        }
    }

    private static <T> void appendAll(char open, List<T> values, Consumer<T> append, StringBuilder out) {
        out.append(open);
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",");
            append.accept(values.get(i));
        }
    }

    private static void member(String name, JsonNode value, StringBuilder out) {
        text(name, out);
        out.append(':');
        append(value, out);
    }

    private static String number(JsonNode node) {
        double value = node.doubleValue();
        Arguments.that(Double.isFinite(value), "number", Arguments.shown(node.asText()), "must fit into a double");
        return Decimals.shortest(value);
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> plain(text, i, out);
            }
        }
        out.append('"');
    }

    private static void plain(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (c < ' ') {
            out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
            return;
        }
        boolean whole = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : !Character.isLowSurrogate(c) || at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        Arguments.that(whole, "text", Arguments.shown(text), "must not hold half a character");
        out.append(c);
    }
}
