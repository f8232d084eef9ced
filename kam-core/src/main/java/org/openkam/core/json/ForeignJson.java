package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A value that nobody here understands: copied token by token, keys in their order, numbers to the digit. */
final class ForeignJson extends JsonSerializable.Base {
    static final int LONGEST = 4 << 20;
    static final String TOO_LONG = "Unknown fields are too long";
    static final String OUT_OF_RANGE = "Exponent out of range";
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String text;

    ForeignJson(String text) {
        this.text = text;
    }

    /**
     * Returns the values of some fields by pointer, in the order of the document.
     *
     * @param document a parser in front of the document
     * @param names of the fields by pointer
     * @throws StreamConstraintsException if they are too long, or a number is none that Java can hold
     */
    static Map<String, String> collect(JsonParser document, Map<String, String> names) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>(names.values());
        int length = 0;
        while (document.nextToken() != null) {
            if (document.currentToken() != JsonToken.FIELD_NAME || !wanted.contains(document.currentName())) {
                continue;
            }
            String pointer = document.getParsingContext().pathAsPointer().toString();
            if (names.containsKey(pointer)) {
                document.nextToken();
                String value = value(document);
                length += value.length();
                if (length > LONGEST) {
                    throw new StreamConstraintsException(TOO_LONG);
                }
                values.put(pointer, value);
            }
        }
        return values;
    }

    private static String value(JsonParser in) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            copy(in, out);
        }
        return text.toString();
    }

    private static void copy(JsonParser in, JsonGenerator out) throws IOException {
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            switch (token) {
                case VALUE_NUMBER_INT -> out.writeNumber(new BigInteger(in.getText()).toString());
                case VALUE_NUMBER_FLOAT -> out.writeNumber(decimal(in.getText()));
                default -> out.copyCurrentEvent(in);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && in.nextToken() != null);
    }

    /** Never written out in full: 1e999999999 stays short. */
    private static String decimal(String digits) throws StreamConstraintsException {
        try {
            return new BigDecimal(digits).toString();
        } catch (NumberFormatException e) {
            throw new StreamConstraintsException(OUT_OF_RANGE);
        }
    }

    /** Writes the value as its writer writes everything else. */
    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        try (JsonParser in = FACTORY.createParser(text)) {
            in.nextToken();
            copy(in, out);
        }
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }

    /** Returns whether it is one JSON value and nothing else. */
    boolean isSound() {
        try (JsonParser in = FACTORY.createParser(text)) {
            return in.nextToken() != null && !value(in).isEmpty() && in.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory must be readable.", e);
        }
    }
}
