package org.openkam.core.finding;

import java.io.Serializable;
import java.util.List;

/**
 * A row that was put aside, kept whole. {@link #toString} shows the finding only: the fields may hold an anonymous
 * rater's answer.
 *
 * @param finding why, and where
 * @param fields of an answer: assessee, rater, source, item and value, whatever the order in the file; of any other row,
 *     or if the number of fields was wrong, the row as it was read
 */
public record RejectedRow(Finding finding, List<String> fields) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RejectedRow {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return finding.toString();
    }
}
