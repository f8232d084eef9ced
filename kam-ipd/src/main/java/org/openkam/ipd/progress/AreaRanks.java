package org.openkam.ipd.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** Ranks gaps by priority, as far as their errors allow. */
final class AreaRanks {
    private static final double ROUNDING = 1e-9;

    private final SelfDiagnosisPolicy policy;

    /** A gap before it has ranks. */
    private record Gap(RoleRequirement requirement, Computed score, Computed gap) {
        double weight() {
            return requirement.weight().doubleValue();
        }

        double priority() {
            return gap.value() * weight();
        }
    }

    AreaRanks(SelfDiagnosisPolicy policy) {
        this.policy = policy;
    }

    /** Returns the areas by priority, ties by code; ranked among everything scored, since what meets its target may do so by chance. */
    List<DiagnosedArea> areas(Map<String, Estimate> scores, RoleProfile role) {
        List<Gap> gaps = new ArrayList<>();
        for (RoleRequirement requirement : role.requirements()) {
            if (scores.get(requirement.competency()) instanceof Computed score) {
                gaps.add(gap(requirement, score));
            }
        }
        gaps.sort(Comparator.comparingDouble((Gap g) -> -g.priority()).thenComparing(g -> g.requirement.competency()));
        List<DiagnosedArea> areas = new ArrayList<>();
        List<Gap> missed = gaps.stream().filter(g -> g.gap.value() > ROUNDING).toList();
        int group = 1;
        for (int i = 0; i < missed.size(); i++) {
            Gap gap = missed.get(i);
            group += i > 0 && isBorder(missed, i) ? 1 : 0;
            int above = (int) gaps.stream().filter(g -> isAbove(g, gap)).count();
            int below = (int) gaps.stream().filter(g -> isAbove(gap, g)).count();
            areas.add(new DiagnosedArea(gap.requirement, gap.score, gap.gap, above + 1, gaps.size() - below, group));
        }
        return areas;
    }

    /** Whether everything before a place is above everything from there on. */
    private boolean isBorder(List<Gap> gaps, int place) {
        return gaps.subList(0, place).stream()
                .allMatch(before ->
                        gaps.subList(place, gaps.size()).stream().allMatch(behind -> isAbove(before, behind)));
    }

    private Gap gap(RoleRequirement requirement, Computed score) {
        double value = requirement.targetLevel() - score.value();
        StandardError error = score.standardError();
        return new Gap(requirement, score, new Computed(value, error, interval(value, error)));
    }

    private @Nullable Interval interval(double value, @Nullable StandardError error) {
        return error == null ? null : SelfDiagnosisPolicy.INTERVALS.interval(value, error, policy.confidence());
    }

    /** Whether one priority is above another beyond the error of their difference, taken as independent. */
    private boolean isAbove(Gap one, Gap other) {
        StandardError a = one.gap.standardError();
        StandardError b = other.gap.standardError();
        double difference = one.priority() - other.priority();
        if (a == null || b == null || difference <= ROUNDING) {
            return false;
        }
        double joint = StrictMath.hypot(a.value() * one.weight(), b.value() * other.weight());
        Interval interval = interval(
                difference,
                new StandardError(
                        joint, Math.min(a.degreesOfFreedom(), b.degreesOfFreedom()), a.assumed() || b.assumed()));
        return interval != null && interval.lower() > 0;
    }
}
