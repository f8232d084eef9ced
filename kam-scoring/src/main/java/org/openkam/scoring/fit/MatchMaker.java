package org.openkam.scoring.fit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkam.scoring.fit.MatchReason.Kind;
import org.openkam.scoring.fit.RoleMatch.Verdict;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/** Makes matches of one profile by one policy. */
final class MatchMaker {
    private final CompetencyProfile profile;
    private final RoleMatchPolicy policy;
    private final double mostGap;

    MatchMaker(CompetencyProfile profile, RoleMatchPolicy policy) {
        this.profile = profile;
        this.policy = policy;
        this.mostGap = policy.limits().mostGap() * profile.model().ratingScale().range();
    }

    RoleMatch match(RoleFit fit, Experience experience) {
        List<String> bars = missed(fit, MustHaveRule.GATE);
        List<String> caps = missed(fit, MustHaveRule.CAP);
        Estimate gap = gap(fit);
        TimeToClose time = TimeToClose.of(fit, profile, policy.closing());
        OverloadRisk overload = OverloadRisk.of(fit, profile, policy.overload());
        List<MatchReason> reasons = new ArrayList<>();
        MatchAdvice advice = advice(fit, bars, caps, gap, reasons);
        addNotes(reasons, overload, experience);
        Verdict verdict =
                new Verdict(advice, reasons, bars, caps, policy.experience().points(experience));
        Estimate counted = counted(fit.fit(), caps);
        MatchTraceWriter writer = new MatchTraceWriter(profile, policy, experience);
        ScoreTrace trace = ScoreTrace.later(
                () -> writer.trace(new MatchTraceWriter.Parts(fit, counted, gap, time, overload, verdict)));
        return new RoleMatch(fit, counted, gap, time, overload, verdict, trace);
    }

    private List<String> missed(RoleFit fit, MustHaveRule effect) {
        return fit.missed().stream()
                .filter(g -> g.requirement().mustHave())
                .map(CompetencyGap::competency)
                .filter(code -> policy.mustHaves().effect(code) == effect)
                .toList();
    }

    private Estimate counted(Estimate fit, List<String> caps) {
        if (caps.isEmpty()
                || !(fit instanceof Computed f)
                || f.value() <= policy.mustHaves().cap()) {
            return fit;
        }
        double cap = policy.mustHaves().cap();
        Interval interval = f.interval() == null
                ? null
                : new Interval(
                        Math.min(f.interval().lower(), cap), cap, f.interval().confidence());
        return new Computed(cap, f.standardError(), interval);
    }

    /** The sums run in the order of codes, so that the order of the requirements can't matter. */
    private Estimate gap(RoleFit fit) {
        List<CompetencyGap> gaps = new ArrayList<>(fit.gaps());
        gaps.sort(Comparator.comparing(CompetencyGap::competency));
        ErrorSum sum = new ErrorSum();
        double weights = 0;
        for (CompetencyGap gap : gaps) {
            if (gap.gap() instanceof Computed g) {
                double weight = gap.requirement().weight().doubleValue();
                weights += weight;
                sum.add(weight, new Computed(Math.max(0, g.value()), g.standardError(), null));
            }
        }
        return weights == 0 ? Estimate.notComputable(Reason.NO_DATA) : sum.over(weights, new PolicyIntervals(profile));
    }

    private MatchAdvice advice(
            RoleFit fit, List<String> bars, List<String> caps, Estimate gap, List<MatchReason> reasons) {
        if (!bars.isEmpty()) {
            reasons.add(new MatchReason(Kind.MUST_HAVE_BARS, bars));
        }
        if (!caps.isEmpty()) {
            reasons.add(new MatchReason(Kind.MUST_HAVE_CAPS, caps));
        }
        List<String> unseen = unseen(fit);
        if (isEvidenceMissing(fit)) {
            reasons.add(new MatchReason(Kind.EVIDENCE_MISSING, unseen));
            return bars.isEmpty() ? MatchAdvice.UNDECIDED : MatchAdvice.HIRE;
        }
        if (bars.isEmpty() && caps.isEmpty() && fit.readiness() == Readiness.READY) {
            reasons.add(MatchReason.of(Kind.NOTHING_MISSED));
            return MatchAdvice.READY;
        }
        Kind limit = gap.fold(this::limit, reason -> Kind.GAP_ABOVE_LIMIT_UNCERTAIN);
        reasons.add(MatchReason.of(limit));
        boolean isWithin = limit == Kind.GAP_WITHIN_LIMIT || limit == Kind.GAP_WITHIN_LIMIT_UNCERTAIN;
        return bars.isEmpty() && isWithin ? MatchAdvice.DEVELOP : MatchAdvice.HIRE;
    }

    private Kind limit(Computed gap) {
        boolean isWithin = Nines.atLeast(mostGap, gap.value());
        Interval interval = gap.interval();
        boolean isCertain = interval != null
                && (isWithin ? Nines.atLeast(mostGap, interval.upper()) : !Nines.atLeast(mostGap, interval.lower()));
        if (isWithin) {
            return isCertain ? Kind.GAP_WITHIN_LIMIT : Kind.GAP_WITHIN_LIMIT_UNCERTAIN;
        }
        return isCertain ? Kind.GAP_ABOVE_LIMIT : Kind.GAP_ABOVE_LIMIT_UNCERTAIN;
    }

    private static List<String> unseen(RoleFit fit) {
        return fit.gaps().stream()
                .filter(g -> g.claim() == Claim.NO_CLAIM && TimeToClose.isAsked(g))
                .map(CompetencyGap::competency)
                .toList();
    }

    private boolean isEvidenceMissing(RoleFit fit) {
        boolean isMustHaveUnseen =
                fit.gaps().stream().anyMatch(g -> g.requirement().mustHave() && g.claim() == Claim.NO_CLAIM);
        BigDecimal seen = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (CompetencyGap gap : fit.gaps()) {
            BigDecimal weight = gap.requirement().weight();
            all = all.add(weight);
            seen = gap.claim() == Claim.NO_CLAIM ? seen : seen.add(weight);
        }
        BigDecimal least = BigDecimal.valueOf(policy.limits().leastEvidence()).multiply(all);
        return isMustHaveUnseen || seen.compareTo(least) < 0 || fit.readiness() == Readiness.NOT_ENOUGH_EVIDENCE;
    }

    private void addNotes(List<MatchReason> reasons, OverloadRisk overload, Experience experience) {
        if (overload.kind() == OverloadRisk.Kind.RISK) {
            List<String> both =
                    List.of(policy.overload().planning(), policy.overload().stress());
            reasons.add(new MatchReason(Kind.OVERLOAD_RISK, both));
        }
        if (experience.hasProjects()) {
            reasons.add(MatchReason.of(Kind.PROJECTS));
        }
        if (policy.experience().hasTenure(experience)) {
            reasons.add(MatchReason.of(Kind.TENURE));
        }
    }
}
