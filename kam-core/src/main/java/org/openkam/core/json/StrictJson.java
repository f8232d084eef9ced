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
    /** The most fields that may be unknown. */
    static final int MOST_UNKNOWN_FIELDS = 1000;

    /** Says that there are more. */
    static final String TOO_MANY_UNKNOWN = "Too many unknown fields";

    /** For what people write. */
    static final StrictJson STANDARD = new StrictJson(64 << 20, 100_000, 20_000_000);

    /** For what programs keep for themselves. */
    static final StrictJson LARGE = new StrictJson(1 << 30, 16 << 20, 1L << 30);

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 256;

    private final int largest;
    private final JsonMapper mapper;
    private final Map<String, String> limits;

    private StrictJson(int largest, int longestString, long mostTokens) {
        this.largest = largest;
        this.mapper = strictMapper(largest, longestString, mostTokens);
        this.limits = limits(longestString, mostTokens);
    }

    /** Returns the most bytes of a document. */
    int largest() {
        return largest;
    }

    /** Returns what reads and refuses. */
    JsonMapper mapper() {
        return mapper;
    }

    private static JsonMapper strictMapper(int largest, int longestString, long mostTokens) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(longestString)
                .maxNameLength(LONGEST_NAME)
                .maxDocumentLength(largest)
                .maxTokenCount(mostTokens)
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

    private static Map<String, String> limits(int longestString, long mostTokens) {
        Map<String, String> limits = new TreeMap<>();
        limits.put("Document nesting depth", "depth " + DEEPEST);
        limits.put("Number value length", "number " + LONGEST_NUMBER);
        limits.put("String value length", "text " + longestString);
        limits.put("Name length", "name " + LONGEST_NAME);
        limits.put("Token count", "tokens " + mostTokens);
        limits.put(TOO_MANY_UNKNOWN, "unknown fields " + MOST_UNKNOWN_FIELDS);
        limits.put(ForeignJson.TOO_LONG, "length of unknown fields " + ForeignJson.LONGEST);
        limits.put(ForeignJson.OUT_OF_RANGE, "exponent " + Integer.MAX_VALUE);
        return limits;
    }

    /** Returns which limit was passed, by the words in which a parser says it. */
    String limit(String message) {
        return limits.entrySet().stream()
                .filter(limit -> message.startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("size " + largest);
    }
}
