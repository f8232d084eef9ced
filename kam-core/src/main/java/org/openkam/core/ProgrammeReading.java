package org.openkam.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RejectedRow;
import org.openkam.core.finding.RowCounts;
import org.openkam.core.programme.Programme;

/**
 * A programme as it was read, with everything that was found and every row accounted for.
 *
 * @param programme what can be used
 * @param findings everything that was found, gravest first
 * @param counts what became of the rows, by name of file
 * @param rejected the rows put aside, whole
 */
public record ProgrammeReading(
        Programme programme, Findings findings, Map<String, RowCounts> counts, List<RejectedRow> rejected) {
    public ProgrammeReading {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        rejected = List.copyOf(rejected);
    }
}
