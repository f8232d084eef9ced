package org.openkam.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openkam.core.csv.CsvExport;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * {@code combined.csv}: what all instruments together say of every person on every competency; how many of them have a score, and how
 * far they support each other. Empty where there is no combined score, as on a contradiction.
 */
final class CombinedCsv {
    private static final List<String> HEADER =
            List.of("assessee", "competency", "instruments", "combined", "se", "level");
    private static final int DIGITS = 4;

    private CombinedCsv() {}

    /** Writes the rows by assessee and competency. */
    static void write(Collection<CompetencyProfile> profiles, Path file) throws IOException {
        try (CsvExport csv = CsvExport.to(Files.newBufferedWriter(file))) {
            csv.row(HEADER);
            for (CompetencyProfile profile : profiles) {
                for (String competency :
                        profile.assessedCompetencies().stream().sorted().toList()) {
                    csv.row(row(profile.assessee(), profile.combined(competency)));
                }
            }
        }
    }

    private static List<String> row(String assessee, TriangulatedScore score) {
        return List.of(
                assessee,
                score.competency(),
                Integer.toString(score.scored()),
                score.combined().fold(c -> Decimals.plain(c.value(), DIGITS), reason -> ""),
                score.combined().fold(CombinedCsv::error, reason -> ""),
                score.level().name());
    }

    private static String error(Estimate.Computed combined) {
        return combined.standardError() == null
                ? ""
                : Decimals.plain(combined.standardError().value(), DIGITS);
    }
}
