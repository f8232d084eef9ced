package org.openkam.core.exchange;

import org.openkam.core.finding.Finding;

/** Ends the reading of one row; never leaves this package. */
final class RowFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Finding finding;

    RowFault(Finding finding) {
        super(finding.toString(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
