package org.openkam.examples.quickstart;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.text.Language;

/** Findings on the console: all of a few; of many some of each kind, and how many more there are, so that none drowns in another. */
final class FindingsSummary {
    private static final int MOST = 40;
    private static final int MOST_OF_A_KIND = 5;

    private FindingsSummary() {}

    /** Prints nothing where there is nothing, and else an empty line behind. */
    static void print(Findings findings, Language language, PrintStream out) {
        if (findings.isEmpty()) {
            return;
        }
        if (findings.size() <= MOST) {
            out.print(findings.render(language));
        } else {
            Map<FindingCode, List<Finding>> kinds = new LinkedHashMap<>(); // gravest first
            findings.forEach(
                    f -> kinds.computeIfAbsent(f.code(), c -> new ArrayList<>()).add(f));
            kinds.forEach((code, some) -> print(code, some, language, out));
        }
        out.println();
    }

    private static void print(FindingCode code, List<Finding> some, Language language, PrintStream out) {
        List<Finding> shown = some.subList(0, Math.min(some.size(), MOST_OF_A_KIND));
        out.print(Findings.of(shown).render(language));
        if (some.size() > shown.size()) {
            out.println("+ " + (some.size() - shown.size()) + " " + code);
        }
    }
}
