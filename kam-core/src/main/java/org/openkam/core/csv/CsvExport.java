package org.openkam.core.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a comma-separated file for people and programs. A text cell that a spreadsheet would run as a formula gets an
 * apostrophe in front; a cell that is a plain number stays a number. Lines end with LF. Not thread-safe.
 */
public final class CsvExport implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final CsvWriter writer;

    private CsvExport(Writer out) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** Returns an export that writes to {@code out} and closes it at the end. */
    public static CsvExport to(Writer out) {
        return new CsvExport(out);
    }

    /**
     * Writes a row.
     *
     * @throws IOException if the file can't be written
     */
    public CsvExport row(List<String> cells) throws IOException {
        try {
            writer.writeRecord(cells.stream().map(CsvExport::harmless).toArray(String[]::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return this;
    }

    private static String harmless(String cell) {
        return startsFormula(cell) && !PLAIN_NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Looks behind what a spreadsheet may drop at the start: blanks, quotes, byte order marks, invisible characters. */
    private static boolean startsFormula(String cell) {
        int i = 0;
        while (i < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(i)) < 0 && isDropped(cell.charAt(i))) {
            i++;
        }
        return i < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(i)) >= 0;
    }

    private static boolean isDropped(char c) {
        return c == '"'
                || c == '\''
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
