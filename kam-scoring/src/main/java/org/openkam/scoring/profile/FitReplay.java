package org.openkam.scoring.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a role fit again: gaps, claims, attainments, fit, readiness. For one trace. */
final class FitReplay {
    private final ReplayBook book;
    private final ScoreTrace root;
    private final List<RoleRequirement> requirements = new ArrayList<>();
    private final List<Estimate> gaps = new ArrayList<>();
    private final List<Estimate> attained = new ArrayList<>();
    private final Map<String, ScoreTrace> claims = new LinkedHashMap<>();

    FitReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        for (ScoreTrace part : root.parts()) {
            if (part.kind().equals("gap")) {
                add(part);
            }
        }
        List<Attainment> attainments = attainments();
        var rule = book.policy().readiness();
        if (!book.knows(root, "rule", rule)) {
            return;
        }
        Estimate fit = rule.fit(attainments);
        book.figure("fit", fit instanceof Computed computed ? fit(computed) : fit);
        Readiness readiness = rule.readiness(attainments);
        book.check(root, "readiness", readiness.name());
        book.verdict("readiness", readiness.name());
    }

    private Estimate fit(Computed fit) {
        book.check(root, "fit", fit.value());
        StandardError error = fit.standardError();
        if (error == null) {
            return fit;
        }
        book.checkError(root, error);
        ScoreTrace says = ScoreReplay.needKind(root, "fitinterval");
        Optional<Interval> interval = book.interval(says, fit.value(), error).map(i -> i.clip(0, 1));
        interval.ifPresent(i -> book.checkInterval(says, i));
        return ReplayBook.estimate(fit.value(), error, interval);
    }

    private void add(ScoreTrace step) {
        TraceFacts facts = new TraceFacts(step);
        RoleRequirement requirement = new RoleRequirement(
                facts.text("competency"),
                (int) facts.number("target"),
                new BigDecimal(facts.text("weight")),
                facts.flag("mustHave"));
        requirements.add(requirement);
        if (step.step().equals("gap.none")) {
            gaps.add(Estimate.notComputable(Reason.NO_DATA));
            attained.add(Estimate.notComputable(Reason.NO_DATA));
        } else {
            scored(step, requirement);
        }
    }

    private void scored(ScoreTrace step, RoleRequirement requirement) {
        TraceFacts facts = new TraceFacts(step);
        StandardError error = facts.has("se")
                ? new StandardError(facts.number("se"), facts.number("df"), facts.flag("assumed"))
                : null;
        double score = facts.number("score");
        double gap = requirement.targetLevel() - score;
        book.check(step, "gap", gap);
        Estimate difference = gap(step, gap, error);
        book.figure("gap " + requirement.competency(), difference);
        Estimate reached = attained(step, requirement.targetLevel(), new Computed(score, error, null));
        book.figure("attained " + requirement.competency(), reached);
        gaps.add(difference);
        attained.add(reached);
        claims.put(requirement.competency(), ScoreReplay.needKind(step, "gapclaim"));
    }

    /** All claims together, because some rules take the largest gaps. */
    private List<Attainment> attainments() {
        List<Claim> reckoned = book.claims(List.copyOf(claims.values()), gaps);
        List<Attainment> attainments = new ArrayList<>();
        for (int i = 0; i < requirements.size(); i++) {
            RoleRequirement requirement = requirements.get(i);
            Claim claim = reckoned.isEmpty() ? Claim.NO_CLAIM : turned(reckoned.get(i));
            ScoreTrace says = claims.get(requirement.competency());
            if (says != null && !reckoned.isEmpty()) {
                book.check(says, "claim", claim.name());
                book.verdict("gap " + requirement.competency(), claim.name());
            }
            attainments.add(new Attainment(requirement, attained.get(i), claim));
        }
        return attainments;
    }

    private Estimate gap(ScoreTrace step, double gap, @Nullable StandardError error) {
        if (error == null) {
            return Estimate.of(gap);
        }
        ScoreTrace says = ScoreReplay.needKind(step, "gapinterval");
        Optional<Interval> interval = book.interval(says, gap, error);
        interval.ifPresent(i -> book.checkInterval(says, i));
        return ReplayBook.estimate(gap, error, interval);
    }

    /** A gap above 0 is a score below its target. */
    private static Claim turned(Claim ofGap) {
        return ofGap == Claim.ABOVE ? Claim.BELOW : ofGap == Claim.BELOW ? Claim.ABOVE : ofGap;
    }

    private Estimate attained(ScoreTrace step, int target, Computed score) {
        ScoreTrace says = ScoreReplay.need(step, "attained");
        double lowest = new TraceFacts(says).number("lowest");
        double way = target - lowest;
        double attained = way <= 0 ? 1 : Math.min(1, (score.value() - lowest) / way);
        book.check(says, "attained", attained);
        StandardError error = score.standardError();
        if (error == null) {
            return Estimate.of(attained);
        }
        double scaled = way <= 0 ? 0 : error.value() / way;
        book.check(says, "se", scaled);
        return new Computed(attained, new StandardError(scaled, error.degreesOfFreedom(), error.assumed()), null);
    }
}
