package org.openkam.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openkam.core.csv.CsvExport;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/** {@code scores.csv}: the others' score of every person on every competency, or the reason why there is none. */
final class ScoresCsv {
    private static final List<String> HEADER = List.of(
            "assessee", "competency", "score", "standard_error", "lower", "upper", "raters", "answers", "reason");
    private static final int DIGITS = 4;

    private ScoresCsv() {}

    /** Writes the rows by assessee and competency. */
    static void write(Collection<CompetencyProfile> profiles, Path file) throws IOException {
        try (CsvExport csv = CsvExport.to(Files.newBufferedWriter(file))) {
            csv.row(HEADER);
            for (CompetencyProfile profile : profiles) {
                for (String competency :
                        profile.competencies().stream().sorted().toList()) {
                    csv.row(profile.score(competency)
                            .fold(s -> scored(profile, s), n -> notScored(profile.assessee(), n)));
                }
            }
        }
    }

    /** A figure of spread has no error in any programme; any other lacks it in a programme that is too small. */
    private static List<String> scored(CompetencyProfile profile, Scored score) {
        boolean spread = profile.policy().aggregation().form() == FigureForm.SPREAD;
        Reason reason = spread ? Reason.NOT_REQUESTED : Reason.TOO_FEW_ASSESSEES;
        Computed estimate = (Computed) score.estimate();
        List<String> row = new ArrayList<>(List.of(profile.assessee(), score.competency(), number(estimate.value())));
        row.add(
                estimate.standardError() == null
                        ? ""
                        : number(estimate.standardError().value()));
        row.add(estimate.interval() == null ? "" : number(estimate.interval().lower()));
        row.add(estimate.interval() == null ? "" : number(estimate.interval().upper()));
        row.add(Integer.toString(score.raters()));
        row.add(Integer.toString(score.answers()));
        row.add(estimate.standardError() == null ? reason.name() : "");
        return row;
    }

    private static List<String> notScored(String assessee, NotScored score) {
        return List.of(
                assessee,
                score.competency(),
                "",
                "",
                "",
                "",
                "",
                "",
                score.reason().name());
    }

    private static String number(double value) {
        return Decimals.plain(value, DIGITS);
    }
}
