package org.openkam.core.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.core.csv.Utf8Reader.NotUtf8Exception;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;

/**
 * A comma- or tab-separated file with a header, read as a stream in strict UTF-8; a byte order mark is dropped. Columns go by
 * name, in any order. Faults of the file are returned as findings, never thrown.
 */
public final class CsvFile {
    private static final int LONGEST_FIELD = 100_000;
    private static final Pattern LINE = Pattern.compile("starting at line ([0-9]{1,18})");

    /** No text has this character, so that where it stands for the quote nothing is quoted. */
    private static final char NEVER = '\uFFFF';

    private final Path path;
    private final String name;
    private final char separator;
    private final char quote;

    private CsvFile(Path path, char separator, char quote) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.separator = separator;
        this.quote = quote;
    }

    /** Receives the rows. */
    public interface Rows {
        /** Takes a row that has exactly the header's fields. */
        void row(CsvRow row);

        /** Takes a row that hasn't. */
        void reject(Finding finding, List<String> fields);
    }

    /** Returns the comma-separated file at this path, its fields quoted where needed; it needn't exist. */
    public static CsvFile of(Path path) {
        return new CsvFile(path, ',', '"');
    }

    /** Returns the tab-separated file at this path; a quotation mark in it is a character like any other. */
    public static CsvFile withTabs(Path path) {
        return new CsvFile(path, '\t', NEVER);
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
     * Reads all rows. If the file breaks in the middle, every whole row before that place is handed over.
     *
     * @param required columns that the header must have; it may have more
     * @param rows receives the rows in the file's order; none if the header is wrong
     * @return what is wrong with the file as a whole
     * @throws CancellationException if the thread is interrupted, which it stays
     */
    public Findings read(List<String> required, Rows rows) {
        long[] line = {1};
        try (InputStream in = Files.newInputStream(path);
                Reader text = new Utf8Reader(in);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .quoteCharacter(quote)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .build(
                                CsvRecordHandler.builder()
                                        .maxFieldSize(LONGEST_FIELD)
                                        .build(),
                                text)) {
            Map<String, Integer> columns = null;
            for (CsvRecord rec : records) {
                line[0] = rec.getStartingLineNumber();
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("Reading was interrupted.");
                }
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
        } catch (UncheckedIOException e) {
            return broken(e.getCause());
        } catch (CsvParseException e) {
            return e.getCause() == null ? quote(e, line[0]) : broken(e.getCause());
        } catch (IOException e) {
            return broken(e);
        }
    }

    private Findings quote(CsvParseException fault, long lastLine) {
        return one(Finding.of(FindingCode.CSV_QUOTE, Place.of(name, startOfRecord(fault, lastLine), "")));
    }

    /** An interrupt closes the file under the reader's hands. */
    private Findings broken(Throwable cause) {
        if (cause instanceof ClosedByInterruptException) {
            throw new CancellationException("Reading was interrupted.");
        }
        return cause instanceof NotUtf8Exception fault ? encoding(fault) : unreadable();
    }

    /** Only the line is taken from the parser's message: the rest quotes the file. */
    private static long startOfRecord(CsvParseException e, long lastLine) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : lastLine + 1;
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip(), i);
        }
        return columns;
    }

    /** A line without the required columns may be data, so of such a line only required names are shown. */
    private Findings headerFaults(List<String> header, List<String> required) {
        List<String> missing = required.stream()
                .filter(c -> header.stream().noneMatch(h -> h.strip().equals(c)))
                .toList();
        List<String> names = header.stream().map(String::strip).toList();
        List<String> twice = names.stream()
                .filter(c -> names.indexOf(c) != names.lastIndexOf(c))
                .filter(c -> missing.isEmpty() || required.contains(c))
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

    private Findings encoding(NotUtf8Exception fault) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            Place place = Place.of(name, lineAt(in, fault.offset()), "");
            return one(Finding.of(FindingCode.ENCODING, place, "offset", fault.place()));
        } catch (IOException e) {
            return unreadable();
        }
    }

    /** Returns the line, counted from 1, of the byte behind the first {@code offset} ones; CR, LF and CRLF end lines. */
    private static long lineAt(InputStream in, long offset) throws IOException {
        long line = 1;
        int before = 0;
        for (long i = 0; i < offset; i++) {
            int b = in.read();
            if (b == '\r' || b == '\n' && before != '\r') {
                line++;
            }
            before = b;
        }
        return line;
    }

    private Findings unreadable() {
        return one(Finding.of(FindingCode.FILE_UNREADABLE, Place.of(name)));
    }

    private static Findings one(Finding finding) {
        return Findings.of(List.of(finding));
    }
}
