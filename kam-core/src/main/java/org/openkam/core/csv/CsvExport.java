package org.openkam.core.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a comma-separated file for people and programs. A text cell that a spreadsheet would run as a formula gets an
 * apostrophe in front; a cell that is a plain number stays a number. Lines end with LF. Not thread-safe.
 */
public final class CsvExport implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter writer;

    private CsvExport(Writer out) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** Returns an export that writes to {@code out} and closes it at the end. */
    public static CsvExport to(Writer out) {
        return new CsvExport(out);
    }

    /** Writes a row. */
    public CsvExport row(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvExport::harmless).toArray(String[]::new));
        return this;
    }

    private static String harmless(String cell) {
        String text = cell.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !isPlainNumber(cell) ? "'" + cell : cell;
    }

    private static boolean isPlainNumber(String cell) {
        return cell.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
