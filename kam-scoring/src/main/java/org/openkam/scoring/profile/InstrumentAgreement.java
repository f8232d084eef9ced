package org.openkam.scoring.profile;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/**
 * How far instruments agree, judged the same way under every rule: a rule that doesn't look at their differences must not make a
 * contradiction disappear.
 *
 * @param level the level
 * @param scored how many instruments have a score
 * @param heterogeneity Cochran's Q by which it was judged; not computable where there was nothing to judge
 * @param contradictionOrNull the two that differ most, on a contradiction
 */
record InstrumentAgreement(
        AgreementLevel level,
        int scored,
        Estimate heterogeneity,
        @Nullable Contradiction contradictionOrNull) {

    static InstrumentAgreement of(
            String competency, List<InstrumentEstimate> estimates, Triangulation combined, double confidence) {
        List<InstrumentEstimate> scored = estimates.stream()
                .filter(e -> e.estimate() instanceof Computed)
                .sorted(Comparator.comparing(InstrumentEstimate::instrument))
                .toList();
        if (scored.size() < 2) {
            Estimate none = Estimate.notComputable(Reason.NOT_REQUESTED);
            return new InstrumentAgreement(AgreementLevel.ofInstruments(scored.size()), scored.size(), none, null);
        }
        boolean looked = combined.contradiction() || combined.heterogeneity() instanceof Computed;
        Triangulation judged =
                looked ? combined : TriangulationRule.precisionWeighted().combine(scored, confidence);
        if (judged.contradiction()) {
            return new InstrumentAgreement(
                    AgreementLevel.CONTRADICTION,
                    scored.size(),
                    judged.heterogeneity(),
                    Contradiction.of(competency, scored));
        }
        AgreementLevel level = judged.heterogeneity() instanceof Computed
                ? AgreementLevel.ofInstruments(scored.size())
                : AgreementLevel.NOT_COMPARABLE;
        return new InstrumentAgreement(level, scored.size(), judged.heterogeneity(), null);
    }

    /** Returns the combined score by this judgement: none on a contradiction, whatever the rule made of it. */
    Estimate combined(Triangulation rule) {
        return level == AgreementLevel.CONTRADICTION ? Estimate.notComputable(Reason.CONTRADICTION) : rule.combined();
    }
}
