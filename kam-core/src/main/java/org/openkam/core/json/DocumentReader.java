package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;

/**
 * Reads one kind of JSON document strictly: UTF-8 only, no key twice, nothing invented for a missing or mistyped value,
 * nothing behind the end, bounded depth and size. A newer minor version is read with a warning, and a field of it is passed
 * over with another; a newer major version is refused, and so is a field of the document named in its {@code mustUnderstand}
 * that this version doesn't know. A field of that name deeper inside is one like any other. Immutable and thread-safe.
 *
 * @param <D> type of the document
 */
public final class DocumentReader<D extends Document> {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NAME = 256;
    private static final int LARGEST = 64 << 20;
    private static final long MOST_TOKENS = 20_000_000;
    private static final int MOST_UNKNOWN_FIELDS = 1000;
    private static final String TOO_MANY_UNKNOWN = "Too many unknown fields";
    private static final String MUST_UNDERSTAND = "mustUnderstand";
    private static final JsonMapper MAPPER = strictMapper();

    private final Class<D> type;
    private final String format;
    private final int major;
    private final int minor;

    private DocumentReader(Class<D> type, String format, int major, int minor) {
        this.type = Arguments.notNull(type, "type of document");
        this.format = Arguments.code(format, "format");
        this.major = major;
        this.minor = minor;
    }

    /**
     * Returns a reader that takes every minor version for a known one.
     *
     * @param type a record whose components name the fields, annotated with their rules
     * @param format the name of the format
     * @param major the major version this library writes
     */
    public static <D extends Document> DocumentReader<D> of(Class<D> type, String format, int major) {
        return new DocumentReader<>(type, format, major, Integer.MAX_VALUE);
    }

    /**
     * Returns a reader.
     *
     * @param type a record whose components name the fields, annotated with their rules
     * @param format the name of the format
     * @param major the major version this library writes
     * @param minor the minor version this library writes; a newer one is read with a warning
     */
    public static <D extends Document> DocumentReader<D> of(Class<D> type, String format, int major, int minor) {
        return new DocumentReader<>(type, format, major, minor);
    }

    private static JsonMapper strictMapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST_STRING)
                .maxNameLength(LONGEST_NAME)
                .maxDocumentLength(LARGEST)
                .maxTokenCount(MOST_TOKENS)
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

    /** Reads a file; a missing file is a finding. */
    public Reading<D> read(java.nio.file.Path file) {
        return read(file, null);
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public Reading<D> read(String name, byte[] bytes) {
        return read(name, bytes, null);
    }

    /**
     * Reads a file and keeps what it doesn't know.
     *
     * @param unknown where the values of such fields go by JSON pointer, or null if they are passed over
     */
    Reading<D> read(java.nio.file.Path file, @Nullable Map<String, String> unknown) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(LARGEST + 1), unknown);
        } catch (java.nio.file.NoSuchFileException e) {
            return failed(Finding.of(FindingCode.FILE_MISSING, Place.of(name)));
        } catch (IOException e) {
            return failed(Finding.of(FindingCode.FILE_UNREADABLE, Place.of(name)));
        }
    }

    /**
     * Reads a document from memory and keeps what it doesn't know.
     *
     * @param unknown where the values of such fields go by JSON pointer, or null if they are passed over
     */
    Reading<D> read(String name, byte[] bytes, @Nullable Map<String, String> unknown) {
        if (bytes.length > LARGEST) {
            return failed(Finding.of(FindingCode.JSON_LIMIT, Place.of(name), "limit", "size " + LARGEST));
        }
        UnknownFields handler = new UnknownFields(name, this, unknown != null);
        List<Finding> findings = handler.findings;
        try {
            Reader text = StrictUtf8.reader(name, bytes);
            D document = MAPPER.readerFor(type).withHandler(handler).readValue(text);
            if (document == null) {
                return failed(Finding.of(FindingCode.JSON_SYNTAX, Place.of(name)));
            }
            findings.addAll(versionFaults(name, document));
            if (findings.stream().noneMatch(f -> f.code() == FindingCode.FORMAT_UNSUPPORTED)) {
                findings.addAll(DocumentRules.violations(name, document));
            }
            if (unknown != null && !handler.names.isEmpty()) {
                unknown.putAll(collect(StrictUtf8.reader(name, bytes), handler.names));
            }
            Findings all = Findings.of(findings);
            return all.has(Severity.ERROR) ? Reading.failed(all) : Reading.of(document, all);
        } catch (FindingsException e) {
            return Reading.failed(e.findings());
        } catch (JsonProcessingException e) {
            findings.add(fault(name, e));
            return Reading.failed(Findings.of(findings));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail to be read", e);
        }
    }

    /** The values are read a second time, from the text itself: what was put by meanwhile has lost digits. */
    private static Map<String, String> collect(Reader text, Map<String, String> names) throws JsonProcessingException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return ForeignJson.collect(parser, names);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Reading<T> failed(Finding finding) {
        return Reading.failed(Findings.of(List.of(finding)));
    }

    private List<Finding> versionFaults(String name, D document) {
        String version = document.schemaVersion();
        boolean ours = format.equals(document.format());
        if (ours && version != null && version.matches(major + "\\.[0-9]{1,4}")) {
            return newer(name, version);
        }
        String found = (ours ? format : shown(document.format())) + " " + shown(version);
        return List.of(unsupported(Place.at(name, ours ? "/schemaVersion" : "/format"), found));
    }

    private List<Finding> newer(String name, String version) {
        if (Integer.parseInt(version.substring(version.indexOf('.') + 1)) <= minor) {
            return List.of();
        }
        String supported = format + " " + major + "." + minor;
        return List.of(Finding.of(
                FindingCode.FORMAT_NEWER,
                Place.at(name, "/schemaVersion"),
                "found",
                format + " " + version,
                "supported",
                supported));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "-" : Finding.shown(text);
    }

    private Finding unsupported(Place place, String found) {
        return Finding.of(
                FindingCode.FORMAT_UNSUPPORTED, place, "found", found, "supported", format + " " + major + ".x");
    }

    /** Jackson's own message quotes the value, so only its place is taken over. */
    private static Finding fault(String name, JsonProcessingException e) {
        Throwable root = root(e);
        if (root instanceof StreamConstraintsException) {
            return Finding.of(FindingCode.JSON_LIMIT, line(name, e), "limit", limit(String.valueOf(root.getMessage())));
        }
        if (root instanceof JsonParseException parse) {
            boolean twice = parse.getOriginalMessage().startsWith("Duplicate ");
            return Finding.of(twice ? FindingCode.JSON_DUPLICATE_KEY : FindingCode.JSON_SYNTAX, line(name, e));
        }
        if (root instanceof MismatchedInputException mismatch) {
            String message = String.valueOf(mismatch.getOriginalMessage());
            if (message.startsWith("Trailing token")) {
                return Finding.of(FindingCode.JSON_TRAILING, line(name, e));
            }
            if (message.startsWith("No content")) {
                return Finding.of(FindingCode.JSON_SYNTAX, Place.of(name));
            }
        }
        return e instanceof JsonMappingException mapping
                ? Finding.of(FindingCode.JSON_VALUE, at(name, pointer(mapping)))
                : Finding.of(FindingCode.JSON_VALUE, line(name, e));
    }

    /** Returns which limit was passed; Jackson says it in words only. */
    private static String limit(String message) {
        Map<String, String> limits = Map.of(
                "Document nesting depth",
                "depth " + DEEPEST,
                "Number value length",
                "number " + LONGEST_NUMBER,
                "String value length",
                "text " + LONGEST_STRING,
                "Name length",
                "name " + LONGEST_NAME,
                "Token count",
                "tokens " + MOST_TOKENS,
                TOO_MANY_UNKNOWN,
                "unknown fields " + MOST_UNKNOWN_FIELDS);
        return limits.entrySet().stream()
                .filter(limit -> message.startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("size " + LARGEST);
    }

    /** Returns the innermost fault of Jackson's own. */
    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() instanceof JsonProcessingException) {
            root = root.getCause();
        }
        return root;
    }

    private static Place at(String name, String pointer) {
        return pointer.isEmpty() ? Place.of(name) : Place.at(name, pointer);
    }

    private static Place line(String name, JsonProcessingException e) {
        return e.getLocation() == null
                ? Place.of(name)
                : Place.of(name, Math.max(0, e.getLocation().getLineNr()), "");
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? String.valueOf(step.getIndex())
                                    : DocumentRules.escaped(step.getFieldName()));
        }
        return pointer.toString();
    }

    private boolean understands(String field) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(field));
    }

    /**
     * Notes fields that this version doesn't know, and says so. {@code mustUnderstand} at the top names the fields that it
     * must know; it is kept as well, for the next reader.
     */
    private static final class UnknownFields extends DeserializationProblemHandler {
        private final String name;
        private final DocumentReader<?> reader;
        private final FindingCode code;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();

        UnknownFields(String name, DocumentReader<?> reader, boolean keeps) {
            this.name = name;
            this.reader = reader;
            this.code = keeps ? FindingCode.JSON_UNKNOWN_FIELD : FindingCode.JSON_FIELD_PASSED_OVER;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String property)
                throws IOException {
            String pointer = pointer(context, parser, property);
            names.put(pointer, property);
            if (pointer.equals("/" + MUST_UNDERSTAND)) {
                mustUnderstand(pointer, context.readValue(parser, String[].class));
                return true;
            }
            if (findings.size() >= MOST_UNKNOWN_FIELDS) {
                throw new StreamConstraintsException(TOO_MANY_UNKNOWN);
            }
            findings.add(Finding.of(code, Place.at(name, pointer), "field", Finding.shown(property)));
            parser.skipChildren();
            return true;
        }

        /**
         * A field met while its record isn't complete is put by and handed over later, from a copy that doesn't know its
         * place; then the place of the record is where the document's own parser stands.
         */
        private static String pointer(DeserializationContext context, JsonParser parser, String property) {
            JsonParser document = context.getParser();
            JsonStreamContext here = document.getParsingContext();
            if (parser == document) {
                return here.pathAsPointer().toString();
            }
            boolean behindRecord = document.currentToken() == JsonToken.END_OBJECT;
            JsonStreamContext record = behindRecord ? here : here.getParent();
            return record.pathAsPointer() + "/" + DocumentRules.escaped(property);
        }

        private void mustUnderstand(String pointer, @Nullable String @Nullable [] fields) {
            for (int i = 0; fields != null && i < fields.length; i++) {
                if (fields[i] == null || !reader.understands(fields[i])) {
                    Place place = Place.at(name, pointer + "/" + i);
                    findings.add(reader.unsupported(place, reader.format + " + " + shown(fields[i])));
                }
            }
        }
    }
}
