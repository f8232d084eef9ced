package org.openkam.scoring.policy;

import java.util.List;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Ways to sum up attainments that look at no weights. The recommendation is that of the standard rule. */
enum StandardReadiness implements ReadinessRule {
    /** See {@link ReadinessRule#cappedAttainment}. */
    CAPPED_ATTAINMENT("capped-attainment") {
        @Override
        Estimate fitOf(List<Attainment> scored) {
            return WeightedCappedAttainment.mean(scored, attainment -> 1);
        }
    },

    /** See {@link ReadinessRule#shareMet}. */
    SHARE_MET("share-met") {
        @Override
        Estimate fitOf(List<Attainment> scored) {
            long met = scored.stream().filter(a -> a.attained().value() >= 1).count();
            return Estimate.of((double) met / scored.size());
        }
    },

    /** See {@link ReadinessRule#minimum}. */
    MINIMUM("minimum") {
        @Override
        Estimate fitOf(List<Attainment> scored) {
            return Estimate.of(
                    scored.stream().mapToDouble(a -> a.attained().value()).min().orElseThrow());
        }
    };

    private final String code;

    StandardReadiness(String code) {
        this.code = code;
    }

    abstract Estimate fitOf(List<Attainment> scored);

    @Override
    public String code() {
        return code;
    }

    @Override
    public Estimate fit(List<Attainment> attainments) {
        List<Attainment> scored =
                attainments.stream().filter(Attainment::isScored).toList();
        return scored.isEmpty() ? Estimate.notComputable(Reason.NO_DATA) : fitOf(scored);
    }

    @Override
    public Readiness readiness(List<Attainment> attainments) {
        return WeightedCappedAttainment.INSTANCE.readiness(attainments);
    }
}
