package org.openkam.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkam.core.csv.CsvExport;
import org.openkam.core.text.Language;
import org.openkam.examples.report.QualityReport;
import org.openkam.examples.report.ReportFolder;
import org.openkam.scoring.AnalystView;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * What only the analyst may see: {@code quality.html}, the report of the programme's quality, {@code analyst.csv}, scores without
 * severity and drawn to the mean, {@code rater-flags.csv}, which names raters as the report does, and {@code instruments.txt}, how far
 * the instruments agree. No page links to them.
 */
final class AnalystFiles {
    private static final int DIGITS = 4;

    private AnalystFiles() {}

    /** Writes the files into the folder {@code analyst}, which is made if it isn't there. */
    static void write(ScoredProgramme scored, ReportFolder reports, Settings settings) throws IOException {
        Language language = settings.language();
        Path folder = settings.out().resolve("analyst");
        Files.createDirectories(folder);
        AnalystView view = scored.analystView();
        scores(scored, view, folder.resolve("analyst.csv"));
        flags(view, language.toLocale(), folder.resolve("rater-flags.csv"));
        reports.analyst(QualityReport.of(view, language), folder.resolve("quality"));
        Files.writeString(
                folder.resolve("instruments.txt"), view.instrumentTable().render() + "\n");
    }

    private static void scores(ScoredProgramme scored, AnalystView view, Path file) throws IOException {
        try (CsvExport csv = CsvExport.to(Files.newBufferedWriter(file))) {
            csv.row(List.of("assessee", "competency", "adjusted", "adjusted_se", "shrunken", "shrunken_se"));
            for (CompetencyProfile profile : scored.profiles()) {
                for (String competency :
                        profile.competencies().stream().sorted().toList()) {
                    List<String> row = new ArrayList<>(List.of(profile.assessee(), competency));
                    row.addAll(cells(view.adjusted(profile.assessee(), competency)));
                    row.addAll(cells(view.shrunken(profile.assessee(), competency)));
                    csv.row(row);
                }
            }
        }
    }

    /** Value and standard error; empty where there is none. */
    private static List<String> cells(Estimate estimate) {
        return estimate.fold(e -> List.of(Decimals.plain(e.value(), DIGITS), error(e)), reason -> List.of("", ""));
    }

    private static String error(Computed estimate) {
        return estimate.standardError() == null
                ? ""
                : Decimals.plain(estimate.standardError().value(), DIGITS);
    }

    private static void flags(AnalystView view, Locale locale, Path file) throws IOException {
        try (CsvExport csv = CsvExport.to(Files.newBufferedWriter(file))) {
            csv.row(List.of("rater", "flag", "value", "reason"));
            for (AnalystView.FlaggedRater flagged : view.raterFlags()) {
                csv.row(List.of(
                        flagged.rater(),
                        flagged.flag().code().name(),
                        Decimals.plain(flagged.flag().value(), DIGITS),
                        flagged.flag().reason(locale)));
            }
        }
    }
}
