package org.openkam.scoring.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    FitReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        List<Attainment> attainments = new ArrayList<>();
        for (ScoreTrace part : root.parts()) {
            if (part.kind().equals("gap")) {
                attainments.add(attainment(part));
            }
        }
        var rule = book.policy().readiness();
        if (!book.knows(root, "rule", rule.code())) {
            return;
        }
        Estimate fit = rule.fit(attainments);
        book.figure("fit", fit);
        if (fit instanceof Computed computed) {
            book.check(root, "fit", computed.value());
            Optional.ofNullable(computed.standardError()).ifPresent(e -> book.checkError(root, e));
        }
        Readiness readiness = rule.readiness(attainments);
        book.check(root, "readiness", readiness.name());
        book.verdict("readiness", readiness.name());
    }

    private Attainment attainment(ScoreTrace step) {
        TraceFacts facts = new TraceFacts(step);
        RoleRequirement requirement = new RoleRequirement(
                facts.text("competency"),
                (int) facts.number("target"),
                new BigDecimal(facts.text("weight")),
                facts.flag("mustHave"));
        return step.step().equals("gap.none")
                ? new Attainment(requirement, Estimate.notComputable(Reason.NO_DATA), Claim.NO_CLAIM)
                : scored(step, requirement);
    }

    private Attainment scored(ScoreTrace step, RoleRequirement requirement) {
        TraceFacts facts = new TraceFacts(step);
        StandardError error = facts.has("se")
                ? new StandardError(facts.number("se"), facts.number("df"), facts.flag("assumed"))
                : null;
        double score = facts.number("score");
        double gap = requirement.targetLevel() - score;
        book.check(step, "gap", gap);
        Estimate difference = gap(step, gap, error);
        book.figure("gap " + requirement.competency(), difference);
        Estimate attained = attained(step, requirement.targetLevel(), new Computed(score, error, null));
        book.figure("attained " + requirement.competency(), attained);
        return new Attainment(requirement, attained, claim(step, requirement.competency(), difference));
    }

    private Estimate gap(ScoreTrace step, double gap, @Nullable StandardError error) {
        if (error == null) {
            return Estimate.of(gap);
        }
        ScoreTrace says = ScoreReplay.need(step, "gapinterval");
        Optional<Interval> interval = book.interval(says, gap, error);
        interval.ifPresent(i -> book.checkInterval(says, i));
        return ReplayBook.estimate(gap, error, interval);
    }

    private Claim claim(ScoreTrace step, String competency, Estimate gap) {
        ScoreTrace says = ScoreReplay.needKind(step, "gapclaim");
        Optional<Claim> claim = book.claim(says, gap).map(FitReplay::turned);
        claim.ifPresent(c -> {
            book.check(says, "claim", c.name());
            book.verdict("gap " + competency, c.name());
        });
        return claim.orElse(Claim.NO_CLAIM);
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
