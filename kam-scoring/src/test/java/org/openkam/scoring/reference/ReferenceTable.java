package org.openkam.scoring.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.openkam.scoring.statistic.RatingMatrix;

/** A comma-separated dataset with a header; an empty cell or {@code NA} is missing. */
record ReferenceTable(List<String> header, List<List<String>> rows) {

    static ReferenceTable read(Path file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<List<String>> all = reader.stream().map(CsvRecord::getFields).toList();
            return new ReferenceTable(all.get(0), all.subList(1, all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String column) {
        return header.contains(column);
    }

    /** Cells of a column as written. */
    List<String> words(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("Column (" + column + ") must be one of " + header + ".");
        }
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** Cells of a column as numbers, {@code NaN} where missing. */
    double[] numbers(String column) {
        return words(column).stream().mapToDouble(ReferenceTable::number).toArray();
    }

    /** Rows x columns, {@code NaN} where missing. */
    double[][] numbers(List<String> columns) {
        double[][] byColumn = columns.stream().map(this::numbers).toArray(double[][]::new);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, byColumn.length)
                        .mapToDouble(c -> byColumn[c][row])
                        .toArray())
                .toArray(double[][]::new);
    }

    RatingMatrix matrix(List<String> columns) {
        return RatingMatrix.of(numbers(columns));
    }

    /** The columns that hold numbers only. */
    List<String> numeric() {
        return header.stream()
                .filter(column -> words(column).stream().allMatch(ReferenceTable::isNumber))
                .toList();
    }

    private static boolean isNumber(String cell) {
        return isMissing(cell) || cell.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    private static boolean isMissing(String cell) {
        return cell.isBlank() || cell.equals("NA");
    }

    private static double number(String cell) {
        return isMissing(cell) ? Double.NaN : Double.parseDouble(cell);
    }
}
