package org.openkam.scoring.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.json.Document;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.ComponentStyle;
import org.openkam.scoring.profile.SelfView;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** A released profile as a document. Numbers are the shortest decimals that are read back to the bit; see ProfileJson. */
record ProfileDocument(
        String format,
        String schemaVersion,
        String assessee,
        ProvenanceDocument provenance,
        List<String> cells,
        List<ScoreDocument> scores,
        @Nullable List<StyleDocument> styles,
        @Nullable List<CombinedDocument> combined,
        @Nullable StyleProfileDocument styleProfile)
        implements Document {

    static final String FORMAT = "openkam-profile";
    static final String VERSION = "1.1";

    /** A value with its error; all but the value are left out where there is none. */
    record EstimateDocument(
            @Nullable BigDecimal value,
            @Nullable BigDecimal standardError,
            @Nullable BigDecimal degreesOfFreedom,
            @Nullable Boolean assumed,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            @Nullable BigDecimal confidence,
            @Nullable String notComputable) {

        static EstimateDocument of(Estimate estimate) {
            return estimate.fold(
                    EstimateDocument::of,
                    reason -> new EstimateDocument(null, null, null, null, null, null, null, reason.name()));
        }

        private static EstimateDocument of(Computed c) {
            var error = c.standardError();
            var interval = c.interval();
            return new EstimateDocument(
                    decimal(c.value()),
                    error == null ? null : decimal(error.value()),
                    error == null ? null : decimal(error.degreesOfFreedom()),
                    error == null ? null : error.assumed(),
                    interval == null ? null : decimal(interval.lower()),
                    interval == null ? null : decimal(interval.upper()),
                    interval == null ? null : decimal(interval.confidence()),
                    null);
        }
    }

    /** What the others say about a competency, or why there is nothing. */
    record ScoreDocument(
            String competency,
            @Nullable String exact,
            @Nullable EstimateDocument others,
            @Nullable Integer raters,
            @Nullable Integer answers,
            @Nullable List<CellDocument> cells,
            @Nullable String notScored,
            @Nullable SelfDocument self,
            String traceSeal) {

        static ScoreDocument of(CompetencyScore score) {
            return score.fold(ScoreDocument::of, ScoreDocument::of);
        }

        private static ScoreDocument of(Scored s) {
            return new ScoreDocument(
                    s.competency(),
                    s.exact().toString(),
                    EstimateDocument.of(s.estimate()),
                    s.raters(),
                    s.answers(),
                    s.cells().stream().map(CellDocument::of).toList(),
                    null,
                    SelfDocument.of(s.self()),
                    s.trace().seal());
        }

        private static ScoreDocument of(NotScored s) {
            return new ScoreDocument(
                    s.competency(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    s.reason().name(),
                    SelfDocument.of(s.self()),
                    s.trace().seal());
        }
    }

    /** A cell's score. */
    record CellDocument(
            String cell,
            String exact,
            String weight,
            EstimateDocument score,
            int raters,
            int answers,
            int items,
            @Nullable Map<String, String> itemMeans) {

        static CellDocument of(CellScore c) {
            Map<String, String> means = new TreeMap<>();
            c.evidence().shownItemMeans().forEach((item, mean) -> means.put(item, mean.toString()));
            return new CellDocument(
                    c.cell().code(),
                    c.exact().toString(),
                    c.weight().toString(),
                    EstimateDocument.of(c.estimate()),
                    c.evidence().raters(),
                    c.evidence().answers(),
                    c.evidence().items(),
                    means.isEmpty() ? null : means);
        }
    }

    /** The own view. */
    record SelfDocument(EstimateDocument score, EstimateDocument difference, String claim) {

        static @Nullable SelfDocument of(SelfView self) {
            return self.score() instanceof Computed
                    ? new SelfDocument(
                            EstimateDocument.of(self.score()),
                            EstimateDocument.of(self.difference()),
                            self.claim().name())
                    : null;
        }
    }

    /** How the person sees a part of the work. */
    record StyleDocument(String component, EstimateDocument drawsMe, EstimateDocument doWell) {

        static StyleDocument of(ComponentStyle style) {
            return new StyleDocument(
                    style.component(), EstimateDocument.of(style.drawsMe()), EstimateDocument.of(style.doWell()));
        }
    }

    /** Returns the number that the shortest text stands for. */
    static BigDecimal decimal(double value) {
        return new BigDecimal(Decimals.shortest(value));
    }

    static ProfileDocument of(CompetencyProfile profile) {
        List<StyleDocument> styles =
                profile.styles().stream().map(StyleDocument::of).toList();
        return new ProfileDocument(
                FORMAT,
                VERSION,
                profile.assessee(),
                ProvenanceDocument.of(profile.provenance()),
                profile.cells().stream().map(Cell::code).toList(),
                profile.scores().stream().map(ScoreDocument::of).toList(),
                styles.isEmpty() ? null : styles,
                profile.evidence().isEmpty() ? null : CombinedDocument.of(profile),
                profile.styleProfile().map(StyleProfileDocument::of).orElse(null));
    }
}
