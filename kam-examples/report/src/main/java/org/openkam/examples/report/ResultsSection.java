package org.openkam.examples.report;

import org.openkam.examples.report.page.Section;
import org.openkam.scoring.instrument.KpiOutcome;

/**
 * A person's results against plan. What a match with the profile suggests about filling the role is for those who fill it, and stands
 * in no report about a person.
 */
final class ResultsSection {
    private ResultsSection() {}

    static Section of(KpiOutcome results, ReportWords words) {
        return Section.builder("results", words.text("results.title"))
                .paragraph(words.counted(
                        "results.attainment",
                        results.months(),
                        "attainment",
                        words.withError(results.attainment(), 1),
                        "trend",
                        words.withError(results.trend(), 1)))
                .paragraph(words.text("results.note"))
                .build();
    }
}
