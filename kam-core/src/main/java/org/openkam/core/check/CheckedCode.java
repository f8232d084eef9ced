package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;

/** Holds checks to what they promise about codes. */
final class CheckedCode {
    private CheckedCode() {}

    /** Returns a code if it is that of a warning or a note. */
    static FindingCode of(FindingCode code) {
        Arguments.notNull(code, "code of check");
        Arguments.that(
                code.severity() == Severity.WARNING || code.severity() == Severity.NOTE,
                "code of check",
                code,
                "must be that of a warning or a note");
        return code;
    }

    /** Returns findings if they all have this code. */
    static List<Finding> of(FindingCode code, List<Finding> findings) {
        findings.forEach(
                f -> Arguments.that(f.code() == code, "finding", f.code(), "must have the code of its check, " + code));
        return findings;
    }
}
