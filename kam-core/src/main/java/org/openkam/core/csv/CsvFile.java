package org.openkam.core.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;

/**
 * A comma-separated file with a header, read as a stream in strict UTF-8; a byte order mark is dropped. Columns go by
 * name, in any order. Faults of the file are returned as findings, never thrown.
 */
public final class CsvFile {
    private static final int LONGEST_FIELD = 100_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path path;
    private final String name;

    private CsvFile(Path path) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
    }

    /** Receives the rows. */
    public interface Rows {
        /** Takes a row that has exactly the header's fields. */
        void row(CsvRow row);

        /** Takes a row that hasn't. */
        void reject(Finding finding, List<String> fields);
    }

    /** Returns the file at this path; it needn't exist. */
    public static CsvFile of(Path path) {
        return new CsvFile(path);
    }

    /** Returns the name without folder, as findings show it. */
    public String name() {
        return name;
    }

    /** Returns whether the file exists. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads all rows.
     *
     * @param required columns that the header must have; it may have more
     * @param rows receives the rows in the file's order; none if the header is wrong
     * @return what is wrong with the file as a whole
     */
    public Findings read(List<String> required, Rows rows) {
        long[] line = {1};
        try (Reader text = strictReader();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFieldSize(LONGEST_FIELD)
                                        .build(),
                                text)) {
            Map<String, Integer> columns = null;
            for (CsvRecord rec : records) {
                line[0] = rec.getStartingLineNumber();
                if (columns == null) {
                    columns = columns(rec.getFields());
                    Findings header = headerFaults(rec.getFields(), required);
                    if (!header.isEmpty()) {
                        return header;
                    }
                } else {
                    hand(rec, columns, rows);
                }
            }
            return columns == null ? headerFaults(List.of(), required) : Findings.none();
        } catch (NoSuchFileException e) {
            return one(Finding.of(FindingCode.FILE_MISSING, Place.of(name)));
        } catch (CharacterCodingException e) {
            return encoding();
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof CharacterCodingException ? encoding() : unreadable();
        } catch (CsvParseException e) {
            return e.getCause() instanceof CharacterCodingException
                    ? encoding()
                    : one(Finding.of(FindingCode.CSV_QUOTE, Place.of(name, line[0] + 1, "")));
        } catch (IOException e) {
            return unreadable();
        }
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        return columns;
    }

    private Findings headerFaults(List<String> header, List<String> required) {
        List<String> missing = required.stream()
                .filter(c -> header.stream().noneMatch(h -> h.strip().equals(c)))
                .toList();
        List<String> names = header.stream().map(String::strip).toList();
        List<String> twice = names.stream()
                .filter(c -> names.indexOf(c) != names.lastIndexOf(c))
                .toList();
        if (missing.isEmpty() && twice.isEmpty()) {
            return Findings.none();
        }
        return one(Finding.of(
                FindingCode.CSV_COLUMNS,
                Place.of(name, 1, ""),
                "expected",
                String.join(",", required),
                "missing",
                String.join(",", missing),
                "twice",
                Finding.shown(String.join(",", new TreeSet<>(twice)))));
    }

    private void hand(CsvRecord rec, Map<String, Integer> columns, Rows rows) {
        List<String> fields = rec.getFields();
        if (fields.size() == columns.size()) {
            rows.row(new CsvRow(rec.getStartingLineNumber(), fields, columns));
        } else {
            Finding finding = Finding.of(
                    FindingCode.CSV_FIELDS,
                    Place.of(name, rec.getStartingLineNumber(), ""),
                    "found",
                    Integer.toString(fields.size()),
                    "expected",
                    Integer.toString(columns.size()));
            rows.reject(finding, fields);
        }
    }

    private Reader strictReader() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        PushbackReader reader = new PushbackReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** The decoder doesn't say where it stopped, so the file is walked once more, line by line in bytes. */
    private Findings encoding() {
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            List<Byte> bytes = new ArrayList<>();
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.add((byte) b);
                if (b == '\n') {
                    if (!isUtf8(bytes)) {
                        break;
                    }
                    bytes.clear();
                    line++;
                }
            }
        } catch (IOException e) {
            return unreadable();
        }
        return one(Finding.of(FindingCode.ENCODING, Place.of(name, line, ""), "offset", "line " + line));
    }

    private static boolean isUtf8(List<Byte> bytes) {
        byte[] array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = bytes.get(i);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(array));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Findings unreadable() {
        return one(Finding.of(FindingCode.FILE_UNREADABLE, Place.of(name)));
    }

    private static Findings one(Finding finding) {
        return Findings.of(List.of(finding));
    }
}
