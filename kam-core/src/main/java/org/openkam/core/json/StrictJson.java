package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.Map;
import java.util.TreeMap;

/** Jackson told to invent nothing, and to stop in time. */
final class StrictJson {
    /** The most bytes of a document. */
    static final int LARGEST = 64 << 20;

    /** The most fields that may be unknown. */
    static final int MOST_UNKNOWN_FIELDS = 1000;

    /** Says that there are more. */
    static final String TOO_MANY_UNKNOWN = "Too many unknown fields";

    /** Reads and refuses. */
    static final JsonMapper MAPPER = strictMapper(LARGEST);

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NAME = 256;
    private static final long MOST_TOKENS = 20_000_000;
    private static final long BYTES_PER_TOKEN = 4;
    private static final Map<String, String> LIMITS = limits();

    private StrictJson() {}

    /** @param largest the most bytes of a document; how many tokens it may have is in proportion */
    static JsonMapper strictMapper(int largest) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST_STRING)
                .maxNameLength(LONGEST_NAME)
                .maxDocumentLength(largest)
                .maxTokenCount(Math.max(MOST_TOKENS, largest / BYTES_PER_TOKEN))
                .build();
        JsonMapper mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    private static Map<String, String> limits() {
        Map<String, String> limits = new TreeMap<>();
        limits.put("Document nesting depth", "depth " + DEEPEST);
        limits.put("Number value length", "number " + LONGEST_NUMBER);
        limits.put("String value length", "text " + LONGEST_STRING);
        limits.put("Name length", "name " + LONGEST_NAME);
        limits.put("Token count", "tokens " + MOST_TOKENS);
        limits.put(TOO_MANY_UNKNOWN, "unknown fields " + MOST_UNKNOWN_FIELDS);
        limits.put(ForeignJson.TOO_LONG, "length of unknown fields " + ForeignJson.LONGEST);
        limits.put(ForeignJson.OUT_OF_RANGE, "exponent " + Integer.MAX_VALUE);
        return limits;
    }

    /** Returns which limit was passed, by the words in which a parser says it. */
    static String limit(String message) {
        return LIMITS.entrySet().stream()
                .filter(limit -> message.startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("size " + LARGEST);
    }
}
