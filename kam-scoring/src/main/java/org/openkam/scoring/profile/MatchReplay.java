package org.openkam.scoring.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a match with a role again: its fit first, then must-haves, the mean gap, months, load and advice. For one trace. */
final class MatchReplay {
    private static final String NONE = "-";
    private static final String COUNTED = "counted";

    private final ReplayBook book;
    private final ScoreTrace root;
    private final MatchFigures figures;
    private final List<String[]> reasons = new ArrayList<>(); // kind, competencies

    MatchReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
        this.figures = new MatchFigures(book);
    }

    void run() {
        ScoreTrace fit = ScoreReplay.needKind(root, "fit");
        book.nested(fit);
        Optional<Estimate> reckoned = book.reckoned("fit");
        if (reckoned.isEmpty()) {
            return; // by a rule that isn't known
        }
        List<MatchedGap> gaps = MatchedGap.of(book, fit);
        List<String> bars = missed(gaps, "GATE");
        List<String> caps = missed(gaps, "CAP");
        ScoreTrace mustHaves = ScoreReplay.needKind(root, "musthaves");
        book.check(mustHaves, "bars", codes(bars));
        book.check(mustHaves, "caps", codes(caps));
        counted(reckoned.get(), caps, new TraceFacts(mustHaves).number("cap"));
        Estimate gap = meanGap(gaps);
        new ClosingReplay(book, root, gaps).run();
        gaps.forEach(this::reaches);
        String advice = advice(gaps, bars, caps, gap);
        overload(gaps);
        experience();
        book.check(root, "advice", advice);
        book.verdict("advice", advice);
        reasons();
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? NONE : String.join(" ", codes);
    }

    private List<String> missed(List<MatchedGap> gaps, String effect) {
        TraceFacts facts = new TraceFacts(ScoreReplay.needKind(root, "musthaves"));
        String rule = facts.oneOf("effect", "GATE", "CAP", "NONE");
        List<String> capping = List.of(facts.text("capping").split(" "));
        return gaps.stream()
                .filter(g -> g.claim() == Claim.BELOW && g.mustHave())
                .map(MatchedGap::competency)
                .filter(c -> effect.equals(rule.equals("GATE") && capping.contains(c) ? "CAP" : rule))
                .toList();
    }

    private void counted(Estimate fit, List<String> caps, double cap) {
        Estimate counted = fit;
        if (!caps.isEmpty() && fit instanceof Computed f && f.value() > cap) {
            Interval i = f.interval();
            Interval cut = i == null ? null : new Interval(Math.min(i.lower(), cap), cap, i.confidence());
            counted = new Computed(cap, f.standardError(), cut);
        }
        figures.taken(ScoreReplay.needKind(root, COUNTED), COUNTED, counted);
    }

    /** In the order of codes, as it was reckoned: sums of doubles depend on it. */
    private Estimate meanGap(List<MatchedGap> gaps) {
        MatchFigures.Sum sum = new MatchFigures.Sum();
        double weights = 0;
        for (MatchedGap gap : gaps.stream()
                .sorted(Comparator.comparing(MatchedGap::competency))
                .toList()) {
            if (gap.gap() instanceof Computed g) {
                double weight = gap.weight().doubleValue();
                weights += weight;
                sum.add(weight, new Computed(Math.max(0, g.value()), g.standardError(), null));
            }
        }
        ScoreTrace step = ScoreReplay.needKind(root, "meangap");
        TraceFacts facts = new TraceFacts(step);
        book.check(step, "limit", facts.number("mostGap") * (facts.number("highest") - facts.number("lowest")));
        return figures.notNegative(
                step, "meangap", weights == 0 ? Estimate.notComputable(Reason.NO_DATA) : sum.over(weights));
    }

    /** The name in the book ends in the competency. */
    private void reaches(MatchedGap gap) {
        Estimate probability = Estimate.notComputable(Reason.NO_DATA);
        if (gap.score() instanceof Computed score) {
            probability = probability(score, gap.target());
        }
        for (ScoreTrace step : root.parts()) {
            if (step.kind().equals("reaches")
                    && gap.competency().equals(step.facts().get("competency"))) {
                book.check(step, "target", Integer.toString(gap.target()));
                figures.check(step, "probability", probability);
            }
        }
        book.figure("reaches " + gap.competency(), probability);
    }

    private static Estimate probability(Computed score, int target) {
        StandardError error = score.standardError();
        if (error == null) {
            return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
        }
        double distance = score.value() - target;
        if (error.value() == 0) {
            return Estimate.of(distance >= 0 ? 1 : 0);
        }
        double t = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, distance / error.value()));
        return Estimate.of(Distributions.studentTCumulative(t, error.degreesOfFreedom()));
    }

    private String advice(List<MatchedGap> gaps, List<String> bars, List<String> caps, Estimate gap) {
        reason("MUST_HAVE_BARS", bars);
        reason("MUST_HAVE_CAPS", caps);
        String readiness = book.decided("readiness").orElse("");
        if (isEvidenceMissing(gaps) || readiness.equals(Readiness.NOT_ENOUGH_EVIDENCE.name())) {
            List<MatchedGap> unseen = gaps.stream()
                    .filter(g -> g.claim() == Claim.NO_CLAIM && g.isAsked())
                    .toList();
            reasons.add(new String[] {
                "EVIDENCE_MISSING",
                codes(unseen.stream().map(MatchedGap::competency).toList())
            });
            return bars.isEmpty() ? "UNDECIDED" : "HIRE";
        }
        if (bars.isEmpty() && caps.isEmpty() && readiness.equals(Readiness.READY.name())) {
            reasons.add(new String[] {"NOTHING_MISSED", NONE});
            return "READY";
        }
        String limit = limit(gap);
        reasons.add(new String[] {limit, NONE});
        return bars.isEmpty() && limit.startsWith("GAP_WITHIN_LIMIT") ? "DEVELOP" : "HIRE";
    }

    private void reason(String kind, List<String> codes) {
        if (!codes.isEmpty()) {
            reasons.add(new String[] {kind, codes(codes)});
        }
    }

    private boolean isEvidenceMissing(List<MatchedGap> gaps) {
        double least = new TraceFacts(ScoreReplay.need(root, "evidence")).number("least");
        BigDecimal seen = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (MatchedGap gap : gaps) {
            all = all.add(gap.weight());
            seen = gap.claim() == Claim.NO_CLAIM ? seen : seen.add(gap.weight());
        }
        return gaps.stream().anyMatch(g -> g.mustHave() && g.claim() == Claim.NO_CLAIM)
                || seen.compareTo(BigDecimal.valueOf(least).multiply(all)) < 0;
    }

    private String limit(Estimate gap) {
        if (!(gap instanceof Computed g)) {
            return "GAP_ABOVE_LIMIT_UNCERTAIN";
        }
        double limit = new TraceFacts(ScoreReplay.needKind(root, "meangap")).number("limit");
        boolean isWithin = MatchFigures.atLeast(limit, g.value());
        Interval i = g.interval();
        boolean isCertain = i != null
                && (isWithin ? MatchFigures.atLeast(limit, i.upper()) : !MatchFigures.atLeast(limit, i.lower()));
        return "GAP_" + (isWithin ? "WITHIN" : "ABOVE") + "_LIMIT" + (isCertain ? "" : "_UNCERTAIN");
    }

    private void overload(List<MatchedGap> gaps) {
        ScoreTrace step = ScoreReplay.needKind(root, "overload");
        TraceFacts facts = new TraceFacts(step);
        String planning = facts.text("planning");
        String stress = facts.text("stress");
        Optional<Computed> p = score(gaps, planning);
        Optional<Computed> s = score(gaps, stress);
        String kind = p.isPresent() && s.isPresent() ? overload(step, p.get(), s.get()) : "UNKNOWN";
        book.check(step, "overload", kind);
        book.verdict("overload", kind);
        if (kind.equals("RISK")) {
            reason("OVERLOAD_RISK", List.of(planning, stress));
        }
    }

    private static Optional<Computed> score(List<MatchedGap> gaps, String competency) {
        return gaps.stream()
                .filter(g -> g.competency().equals(competency) && g.score() instanceof Computed)
                .map(g -> (Computed) g.score())
                .findFirst();
    }

    private String overload(ScoreTrace step, Computed planning, Computed stress) {
        TraceFacts facts = new TraceFacts(step);
        TraceFacts scale = new TraceFacts(ScoreReplay.needKind(root, "meangap"));
        double range = scale.number("highest") - scale.number("lowest");
        StandardError one = planning.standardError();
        StandardError other = stress.standardError();
        Interval interval = null;
        if (one != null && other != null) {
            StandardError joint = new StandardError(
                    one.value() + other.value(),
                    Math.min(one.degreesOfFreedom(), other.degreesOfFreedom()),
                    one.assumed() || other.assumed());
            interval = figures.apart(ScoreReplay.need(step, "apart"), planning.value() - stress.value(), joint);
        }
        boolean isHigh = MatchFigures.atLeast(planning.value(), scale.number("lowest") + facts.number("high") * range);
        boolean isLow = MatchFigures.atLeast(scale.number("lowest") + facts.number("low") * range, stress.value());
        if (!isHigh || !isLow) {
            return "NONE";
        }
        return interval != null && interval.lower() > 0 ? "RISK" : "WITHIN_ERROR";
    }

    private void experience() {
        ScoreTrace step = ScoreReplay.need(root, "experience");
        TraceFacts facts = new TraceFacts(step);
        boolean projects = !facts.text("projects").equals(NONE) && facts.count("projects") > 0;
        boolean tenure = !facts.text("tenure").equals(NONE) && facts.number("tenure") >= facts.number("leastTenure");
        long points = (tenure ? facts.count("tenurePoints") : 0) + (projects ? facts.count("projectPoints") : 0);
        book.check(step, "favour", Long.toString(points));
        if (projects) {
            reasons.add(new String[] {"PROJECTS", NONE});
        }
        if (tenure) {
            reasons.add(new String[] {"TENURE", NONE});
        }
    }

    private void reasons() {
        List<ScoreTrace> said = root.parts().stream()
                .filter(p -> p.kind().equals("matchreason"))
                .toList();
        book.check(root, "reasons", Integer.toString(reasons.size()));
        for (int i = 0; i < Math.min(said.size(), reasons.size()); i++) {
            book.check(said.get(i), "kind", reasons.get(i)[0]);
            book.check(said.get(i), "competencies", reasons.get(i)[1]);
        }
    }
}
