package org.openkam.core.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.internal.Arguments;

/** JSON trees of CASE packages: bounded reading, numbers kept to the digit, the same bytes for the same tree. */
final class CaseJson {
    /** The key under which everything of this library stands in an {@code extensions}. */
    static final String KEY = "org.openkam";

    /** The version of what stands there. */
    static final String VERSION = "1.0";

    /** Under this key stands the rest of a part of the model. */
    static final String DATA = "data";

    /** The names that have a meaning in an extension, and so can't name a field of a part beside them. */
    static final List<String> RESERVED = List.of("version", "language", "text", DATA, "setAside", "value", "field");

    /** A model's own document may be 64 deep, and extensions lie deeper than what they extend. */
    private static final int DEEPEST = 80;

    private static final int LARGEST = 64 << 20;
    private static final int LONGEST_STRING = 1_000_000;
    private static final char BYTE_ORDER_MARK = 0xFEFF;
    private static final JsonMapper MAPPER = mapper();

    private CaseJson() {}

    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxDocumentLength(LARGEST)
                .build();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .build();
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads a document whose outermost value is an object. */
    static Reading<ObjectNode> read(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return failed(FindingCode.JSON_LIMIT, Place.of(name), "limit", "size " + LARGEST);
        }
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, text, true);
        if (result.isError()) {
            return failed(FindingCode.ENCODING, Place.of(name), "offset", Integer.toString(in.position()));
        }
        String json = text.flip().toString();
        try {
            JsonNode root =
                    MAPPER.readTree(!json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json);
            if (root instanceof ObjectNode object) {
                return Reading.of(object, Findings.none());
            }
            boolean empty = root == null || root.isMissingNode();
            return failed(empty ? FindingCode.JSON_SYNTAX : FindingCode.JSON_VALUE, Place.of(name));
        } catch (JsonProcessingException e) {
            FindingCode code = code(e);
            return code == FindingCode.JSON_LIMIT
                    ? failed(code, line(name, e), "limit", limit(e.getOriginalMessage()))
                    : failed(code, line(name, e));
        }
    }

    private static String limit(String message) {
        if (message.startsWith("Document nesting depth")) {
            return "depth " + DEEPEST;
        }
        return message.startsWith("String value length") ? "text " + LONGEST_STRING : "size " + LARGEST;
    }

    private static FindingCode code(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return FindingCode.JSON_LIMIT;
        }
        if (message.startsWith("Trailing token")) {
            return FindingCode.JSON_TRAILING;
        }
        return e instanceof JsonParseException && message.startsWith("Duplicate ")
                ? FindingCode.JSON_DUPLICATE_KEY
                : FindingCode.JSON_SYNTAX;
    }

    private static Place line(String name, JsonProcessingException e) {
        return e.getLocation() == null
                ? Place.of(name)
                : Place.of(name, Math.max(0, e.getLocation().getLineNr()), "");
    }

    static <T> Reading<T> failed(FindingCode code, Place place, String... facts) {
        return Reading.failed(Findings.of(List.of(Finding.of(code, place, facts))));
    }

    /** Reads an object that a caller gave as text. */
    static ObjectNode object(String json, String subject) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    subject + " (" + Arguments.shown(json) + ") must be the text of a JSON object.", e);
        }
        throw new IllegalArgumentException(
                subject + " (" + Arguments.shown(json) + ") must be the text of a JSON object.");
    }

    /** Returns a tree as text in one line. */
    static String text(JsonNode node) {
        return node.toString();
    }

    /** Writes a tree and a line end, and leaves the writer open. */
    static void write(JsonNode node, Writer out) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, node);
        out.write("\n");
        out.flush();
    }
}
