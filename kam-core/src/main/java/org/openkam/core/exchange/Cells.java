package org.openkam.core.exchange;

import java.util.Map;
import java.util.regex.Pattern;
import org.openkam.core.csv.CsvRow;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Messages;

/**
 * The cells of one row, each checked when it is asked for: {@link RowFault} is thrown for one that breaks its rule.
 *
 * @param file name of the file
 * @param row the row as read
 */
record Cells(String file, CsvRow row) {
    /** The address of a concept: printable ASCII without blanks. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]{1,500}");

    boolean has(String column) {
        return row.has(column);
    }

    /** Returns the cell as written; empty if the file lacks the column. */
    String text(String column) {
        return row.has(column) ? row.field(column) : "";
    }

    String notBlank(String column) {
        String text = text(column);
        if (text.isBlank()) {
            throw wrong(column, "...");
        }
        return text;
    }

    String matching(String column, Pattern pattern, String expected) {
        String text = text(column);
        if (!pattern.matcher(text).matches()) {
            throw wrong(column, expected);
        }
        return text;
    }

    String address(String column) {
        return matching(column, ADDRESS, "http://...");
    }

    /** Returns the fault of a cell that doesn't look as expected. */
    RowFault wrong(String column, String expected) {
        return fault(FindingCode.EXCHANGE_VALUE, column, "expected", expected);
    }

    /** Returns the fault of a row that contradicts another one about the same thing. */
    RowFault conflict(String column) {
        return fault(FindingCode.EXCHANGE_CONFLICT, column, "key", shown(text(column)));
    }

    /** Returns the fault of a cell; its column and what stands in it are among the facts. */
    RowFault fault(FindingCode code, String column, String... furtherFacts) {
        Map<String, String> facts = Messages.values(furtherFacts);
        facts.put("column", column);
        facts.put("value", shown(text(column)));
        return new RowFault(new Finding(code, Place.of(file, row.line(), column), facts));
    }

    /** What is well-formed is shown whole: the tables are published, and an address cut off helps nobody. */
    private static String shown(String text) {
        return Arguments.isCode(text) || ADDRESS.matcher(text).matches() ? text : Finding.shown(text);
    }
}
