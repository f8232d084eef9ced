package org.openkam.core.csv;

import java.util.List;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;

/**
 * What a file gave.
 *
 * @param records usable ones, in their own order
 * @param findings everything that was found
 * @param counts what became of the rows
 * @param rejected the rows put aside, by line
 * @param <T> type of the records
 */
public record RecordReading<T>(List<T> records, Findings findings, RowCounts counts, List<RejectedRow> rejected) {
    public RecordReading {
        records = List.copyOf(records);
        rejected = List.copyOf(rejected);
    }
}
