package org.openkam.core.exchange;

import java.util.List;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;

/**
 * What became of the rows of a file.
 *
 * @param file its name without folder
 * @param findings everything that was found in it
 * @param counts how many rows were used, put aside or collapsed
 * @param rejected the rows put aside, by line
 */
public record FileRows(String file, Findings findings, RowCounts counts, List<RejectedRow> rejected) {
    public FileRows {
        rejected = List.copyOf(rejected);
    }
}
