package org.openkam.examples.springboot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * A role fit as this service shows it: what a host wants to show otherwise is a record of its own, not an adapter.
 *
 * @param role code of the role compared with
 * @param fit 0 to 1
 * @param readiness a recommendation to people, never a decision
 * @param coverage share of the role's weight that was compared, 0 to 1
 * @param gaps one for each requirement
 */
record FitDocument(String role, Figure fit, String readiness, double coverage, List<Gap> gaps) {

    /**
     * A number with its error, or the reason why there is none. What isn't there is left out, never 0.
     *
     * @param reason why there is no value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            @Nullable Double value,
            @Nullable Double standardError,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String reason) {
        private static final Figure NOTHING = new Figure(null, null, null, null, null);

        static Figure of(Estimate estimate) {
            return estimate.fold(
                    e -> NOTHING.with(e.value()).with(e.standardError()).with(e.interval()),
                    reason -> new Figure(null, null, null, null, reason.name()));
        }

        private Figure with(double number) {
            return new Figure(number, standardError, lower, upper, reason);
        }

        private Figure with(@Nullable StandardError error) {
            return error == null ? this : new Figure(value, error.value(), lower, upper, reason);
        }

        private Figure with(@Nullable Interval interval) {
            return interval == null
                    ? this
                    : new Figure(value, standardError, interval.lower(), interval.upper(), reason);
        }
    }

    /**
     * A requirement against a score.
     *
     * @param basis on which score of the person it rests
     * @param gap target minus score
     * @param claim what may be said, given the error
     */
    record Gap(String competency, int target, boolean mustHave, String basis, Figure score, Figure gap, String claim) {
        static Gap of(CompetencyGap gap) {
            return new Gap(
                    gap.competency(),
                    gap.requirement().targetLevel(),
                    gap.requirement().mustHave(),
                    gap.basis().name(),
                    Figure.of(gap.score()),
                    Figure.of(gap.gap()),
                    gap.claim().name());
        }
    }

    static FitDocument of(RoleFit fit) {
        return new FitDocument(
                fit.role().code(),
                Figure.of(fit.fit()),
                fit.readiness().name(),
                fit.coverage(),
                fit.gaps().stream().map(Gap::of).toList());
    }
}
