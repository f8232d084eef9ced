package org.openkam.core.finding;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What became of the rows of a file. Nothing is lost: rows = accepted + rejected + collapsed, checked here.
 *
 * @param rows data rows in the file, blank lines not counted
 * @param accepted rows in use
 * @param rejected rows put aside, each with its finding
 * @param collapsed rows that repeat an accepted one exactly
 */
public record RowCounts(long rows, long accepted, long rejected, long collapsed) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RowCounts {
        Arguments.that(
                rows == accepted + rejected + collapsed,
                "rows",
                rows,
                "must equal accepted " + accepted + " + rejected " + rejected + " + collapsed " + collapsed);
    }
}
