package org.openkam.core.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;

/**
 * A published table with a header, in strict UTF-8, read whole. Columns go by name, in any order; further ones are
 * passed over. Its faults are returned as findings, never thrown.
 */
final class TableFile {
    /** No text has this character, so that where it stands for the quote nothing is quoted. */
    private static final char NEVER = '\uFFFF';

    private static final Pattern LINE = Pattern.compile("starting at line ([0-9]{1,18})");

    private final Path path;
    private final String name;
    private final char separator;
    private final char quote;

    private TableFile(Path path, char separator, char quote) {
        this.path = path;
        this.name = String.valueOf(path.getFileName());
        this.separator = separator;
        this.quote = quote;
    }

    /** Receives the rows. */
    interface Rows {
        /** Takes a row that has exactly the header's fields. */
        void row(Cells cells);

        /** Takes a row that hasn't. */
        void reject(Finding finding, List<String> fields);
    }

    /** Returns the file at this path; its fields may be quoted. */
    static TableFile withCommas(Path path) {
        return new TableFile(path, ',', '"');
    }

    /** Returns the file at this path; a quotation mark in it is a character like any other. */
    static TableFile withTabs(Path path) {
        return new TableFile(path, '\t', NEVER);
    }

    String name() {
        return name;
    }

    /** Hands over all rows, up to the place where the file breaks if it does. */
    Findings read(List<String> required, Rows rows) {
        try {
            StrictText text = StrictText.of(Files.readAllBytes(path));
            return text.isWhole() ? rows(text.text(), required, rows) : encoding(text);
        } catch (NoSuchFileException e) {
            return one(Finding.of(FindingCode.FILE_MISSING, Place.of(name)));
        } catch (IOException e) {
            return one(Finding.of(FindingCode.FILE_UNREADABLE, Place.of(name)));
        }
    }

    private Findings rows(String text, List<String> required, Rows rows) throws IOException {
        long line = 1;
        Map<String, Integer> columns = null;
        try (CsvReader<CsvRecord> records = reader(text)) {
            for (CsvRecord rec : records) {
                line = rec.getStartingLineNumber();
                if (columns == null) {
                    columns = columns(rec.getFields());
                    Findings header = headerFaults(rec.getFields(), required);
                    if (!header.isEmpty()) {
                        return header;
                    }
                } else {
                    hand(new Cells(name, line, rec.getFields(), columns), rows);
                }
            }
            return columns == null ? headerFaults(List.of(), required) : Findings.none();
        } catch (CsvParseException e) {
            return one(Finding.of(FindingCode.CSV_QUOTE, Place.of(name, startOfRecord(e, line), "")));
        }
    }

    private CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
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

    private Findings headerFaults(List<String> header, List<String> required) {
        List<String> names = header.stream().map(String::strip).toList();
        List<String> missing = required.stream().filter(c -> !names.contains(c)).toList();
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

    private void hand(Cells cells, Rows rows) {
        int found = cells.fields().size();
        int expected = cells.columns().size();
        if (found == expected) {
            rows.row(cells);
        } else {
            Finding finding = Finding.of(
                    FindingCode.CSV_FIELDS,
                    Place.of(name, cells.line(), ""),
                    "found",
                    Integer.toString(found),
                    "expected",
                    Integer.toString(expected));
            rows.reject(finding, cells.fields());
        }
    }

    private Findings encoding(StrictText text) {
        return one(Finding.of(
                FindingCode.ENCODING, Place.of(name, text.lines(), ""), "offset", Integer.toString(text.offset())));
    }

    private static Findings one(Finding finding) {
        return Findings.of(List.of(finding));
    }
}
