package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
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
 * nothing behind the end, bounded depth and size. A field of a newer minor version is passed over with a warning; a newer
 * major version is refused. Immutable and thread-safe.
 *
 * @param <D> type of the document
 */
public final class DocumentReader<D extends Document> {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NAME = 256;
    private static final long LARGEST = 64L << 20;
    private static final JsonMapper MAPPER = strictMapper();

    private final Class<D> type;
    private final String format;
    private final int major;

    private DocumentReader(Class<D> type, String format, int major) {
        this.type = Arguments.notNull(type, "type of document");
        this.format = Arguments.code(format, "format");
        this.major = major;
    }

    /**
     * Returns a reader.
     *
     * @param type a record whose components name the fields, annotated with their rules
     * @param format the name of the format
     * @param major the major version this library writes
     */
    public static <D extends Document> DocumentReader<D> of(Class<D> type, String format, int major) {
        return new DocumentReader<>(type, format, major);
    }

    private static JsonMapper strictMapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST_STRING)
                .maxNameLength(LONGEST_NAME)
                .maxDocumentLength(LARGEST)
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
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                return failed(Finding.of(FindingCode.JSON_LIMIT, Place.of(name)));
            }
            return read(name, Files.readAllBytes(file));
        } catch (java.nio.file.NoSuchFileException e) {
            return failed(Finding.of(FindingCode.FILE_MISSING, Place.of(name)));
        } catch (IOException e) {
            return failed(Finding.of(FindingCode.FILE_UNREADABLE, Place.of(name)));
        }
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public Reading<D> read(String name, byte[] bytes) {
        List<Finding> findings = new ArrayList<>();
        try {
            String text = StrictUtf8.decode(name, bytes);
            D document = MAPPER.readerFor(type)
                    .withHandler(new UnknownFields(name, findings))
                    .readValue(text);
            if (document == null) {
                return failed(Finding.of(FindingCode.JSON_SYNTAX, Place.of(name)));
            }
            findings.addAll(versionFaults(name, document));
            if (findings.stream().noneMatch(f -> f.code() == FindingCode.FORMAT_UNSUPPORTED)) {
                findings.addAll(Rules.violations(name, document));
            }
            Findings all = Findings.of(findings);
            return all.has(Severity.ERROR) ? Reading.failed(all) : Reading.of(document, all);
        } catch (FindingsException e) {
            return Reading.failed(e.findings());
        } catch (JsonProcessingException e) {
            findings.add(fault(name, e));
            return Reading.failed(Findings.of(findings));
        }
    }

    private static <T> Reading<T> failed(Finding finding) {
        return Reading.failed(Findings.of(List.of(finding)));
    }

    private List<Finding> versionFaults(String name, D document) {
        String found = document.format() + " " + document.schemaVersion();
        boolean ours = format.equals(document.format())
                && document.schemaVersion() != null
                && document.schemaVersion().matches(major + "\\.[0-9]{1,4}");
        return ours
                ? List.of()
                : List.of(Finding.of(
                        FindingCode.FORMAT_UNSUPPORTED,
                        Place.at(name, "/schemaVersion"),
                        "found",
                        Finding.shown(found),
                        "supported",
                        format + " " + major + ".x"));
    }

    /** Jackson's own message quotes the value, so only its place is taken over. */
    private static Finding fault(String name, JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return Finding.of(FindingCode.JSON_LIMIT, line(name, e));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return e.getOriginalMessage().startsWith("Trailing token")
                    ? Finding.of(FindingCode.JSON_TRAILING, line(name, e))
                    : Finding.of(FindingCode.JSON_VALUE, Place.at(name, pointer(mismatch)));
        }
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof StreamConstraintsException) {
            return Finding.of(FindingCode.JSON_LIMIT, Place.at(name, pointer(mapping)));
        }
        return e.getOriginalMessage().startsWith("Duplicate field")
                ? Finding.of(FindingCode.JSON_DUPLICATE_KEY, line(name, e))
                : Finding.of(FindingCode.JSON_SYNTAX, line(name, e));
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
                                    : escaped(step.getFieldName()));
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Passes over fields that this version doesn't know, and says so. */
    private static final class UnknownFields extends DeserializationProblemHandler {
        private final String name;
        private final List<Finding> findings;

        UnknownFields(String name, List<Finding> findings) {
            this.name = name;
            this.findings = findings;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String property)
                throws IOException {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            findings.add(Finding.of(
                    FindingCode.JSON_UNKNOWN_FIELD, Place.at(name, pointer), "field", Finding.shown(property)));
            parser.skipChildren();
            return true;
        }
    }

    /** Jakarta Validation over a whole document, all faults at once; built when the first document is read. */
    private static final class Rules {
        private static final Validator VALIDATOR = validator();

        /** The validator announces its version as it starts; a library says nothing, so the note is held back. */
        private static Validator validator() {
            Logger announcement = Logger.getLogger("org.hibernate.validator.internal.util.Version");
            Level level = announcement.getLevel();
            announcement.setLevel(Level.WARNING);
            try (ValidatorFactory factory = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()) {
                return factory.getValidator();
            } finally {
                announcement.setLevel(level);
            }
        }

        static List<Finding> violations(String name, Object document) {
            return VALIDATOR.validate(document).stream()
                    .map(v -> Finding.of(
                            FindingCode.DOCUMENT_VALUE, Place.at(name, pointer(v.getPropertyPath())), "rule", rule(v)))
                    .toList();
        }

        private static String rule(ConstraintViolation<?> violation) {
            return violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
        }

        private static String pointer(Path path) {
            StringBuilder pointer = new StringBuilder();
            for (Path.Node node : path) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKey() != null) {
                    pointer.append('/').append(escaped(node.getKey().toString()));
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(escaped(node.getName()));
                }
            }
            return pointer.isEmpty() ? "/" : pointer.toString();
        }
    }
}
