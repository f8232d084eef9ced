package org.openkam.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.openkam.core.model.ForeignFields;

/**
 * Reads one kind of JSON document strictly: UTF-8 only, no key twice, nothing invented for a missing or mistyped value,
 * nothing behind the end, bounded depth and size. A newer minor version is read with a warning, and a field of it is passed
 * over with another; a newer major version is refused, and so is a field of the document named in its {@code mustUnderstand}
 * that this version doesn't know. A field of that name deeper inside is one like any other. Immutable and thread-safe.
 *
 * @param <D> type of the document
 */
public final class DocumentReader<D extends Document> {
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64; // an array holds no more

    private final Class<D> type;
    private final String format;
    private final int major;
    private final int minor;
    private final int largest;
    private final JsonMapper mapper;

    private DocumentReader(Class<D> type, String format, int major, int minor) {
        this.type = Arguments.notNull(type, "type of document");
        this.format = Arguments.code(format, "format");
        this.major = major;
        this.minor = minor;
        this.largest = StrictJson.LARGEST;
        this.mapper = StrictJson.MAPPER;
    }

    private DocumentReader(DocumentReader<D> other, int largest) {
        this.type = other.type;
        this.format = other.format;
        this.major = other.major;
        this.minor = other.minor;
        this.largest = Arguments.inRange(largest, 1, MOST_BYTES, "most bytes of a document");
        this.mapper = StrictJson.strictMapper(largest);
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

    /**
     * Returns this reader with another limit of size than 64 MiB, for documents that a program of one's own writes.
     *
     * @param bytes the most of a document, at least 1
     */
    public DocumentReader<D> upTo(int bytes) {
        return new DocumentReader<>(this, bytes);
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

    /** Reads a file and keeps the fields that it doesn't know; a missing file is a finding. */
    public Reading<KeptDocument<D>> readKeeping(java.nio.file.Path file) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return kept(read(file, unknown), unknown);
    }

    /**
     * Reads a document from memory and keeps the fields that it doesn't know.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     */
    public Reading<KeptDocument<D>> readKeeping(String name, byte[] bytes) {
        Map<String, String> unknown = new LinkedHashMap<>();
        return kept(read(name, bytes, unknown), unknown);
    }

    private Reading<KeptDocument<D>> kept(Reading<D> reading, Map<String, String> unknown) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        D document = reading.value().get();
        ForeignFields foreign = unknown.isEmpty()
                ? ForeignFields.none()
                : new ForeignPaths(DocumentWriter.tree((Record) document)).fields(unknown);
        return Reading.of(new KeptDocument<>(document, foreign), reading.findings());
    }

    /**
     * Reads a file and keeps what it doesn't know.
     *
     * @param unknown where the values of such fields go by JSON pointer, or null if they are passed over
     */
    Reading<D> read(java.nio.file.Path file, @Nullable Map<String, String> unknown) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(largest + 1), unknown);
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
        if (bytes.length > largest) {
            return failed(Finding.of(FindingCode.JSON_LIMIT, Place.of(name), "limit", "size " + largest));
        }
        UnknownFields handler = new UnknownFields(name, this, unknown != null);
        List<Finding> findings = handler.findings();
        try {
            Reader text = StrictUtf8.reader(name, bytes);
            D document = mapper.readerFor(type).withHandler(handler).readValue(text);
            if (document == null) {
                return failed(Finding.of(FindingCode.JSON_SYNTAX, Place.of(name)));
            }
            findings.addAll(versionFaults(name, document));
            if (findings.stream().noneMatch(f -> f.code() == FindingCode.FORMAT_UNSUPPORTED)) {
                findings.addAll(DocumentRules.violations(name, document));
            }
            if (unknown != null && !handler.names().isEmpty()) {
                unknown.putAll(collect(StrictUtf8.reader(name, bytes), handler.names()));
            }
            Findings all = Findings.of(findings);
            return all.has(Severity.ERROR) ? Reading.failed(all) : Reading.of(document, all);
        } catch (FindingsException e) {
            return Reading.failed(e.findings());
        } catch (JsonProcessingException e) {
            findings.add(JsonFaults.fault(name, e));
            return Reading.failed(Findings.of(findings));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't fail to be read", e);
        }
    }

    /** The values are read a second time, from the text itself: what was put by meanwhile has lost digits. */
    private Map<String, String> collect(Reader text, Map<String, String> names) throws JsonProcessingException {
        try (JsonParser parser = mapper.createParser(text)) {
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

    /** Returns what is wrong if a field must be understood and isn't. */
    Finding notUnderstood(Place place, @Nullable String field) {
        return unsupported(place, format + " + " + shown(field));
    }

    /** Returns whether this version knows a field at the top of the document. */
    boolean understands(String field) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(field));
    }
}
