package org.openkam.scoring.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons again how long it would take to close the gaps of a match. For one trace. */
final class ClosingReplay {
    private final MatchFigures figures;
    private final ReplayBook book;
    private final ScoreTrace root;
    private final List<MatchedGap> gaps;

    ClosingReplay(ReplayBook book, ScoreTrace root, List<MatchedGap> gaps) {
        this.figures = new MatchFigures(book);
        this.book = book;
        this.root = root;
        this.gaps = gaps;
    }

    /** Months that count in the whole. */
    private record Counted(String competency, Computed months) {}

    void run() {
        List<ScoreTrace> steps =
                root.parts().stream().filter(p -> p.kind().equals("closing")).toList();
        List<Counted> counted = new ArrayList<>();
        boolean isKnown = false;
        for (int i = 0; i < gaps.size(); i++) {
            if (i >= steps.size()) {
                throw new TraceFacts.MalformedFact(root.step(), "closing");
            }
            Estimate months = months(steps.get(i), gaps.get(i));
            isKnown |= months instanceof Computed;
            boolean counts = months instanceof Computed && counts(gaps.get(i));
            book.check(steps.get(i), "counted", Boolean.toString(counts));
            if (counts) {
                counted.add(new Counted(gaps.get(i).competency(), (Computed) months));
            }
        }
        counted.sort(Comparator.comparing(Counted::competency));
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        figures.taken(ScoreReplay.needKind(root, "longest"), "longest", isKnown ? longest(counted) : none);
        figures.notNegative(ScoreReplay.needKind(root, "together"), "together", isKnown ? sum(counted) : none);
    }

    private Estimate months(ScoreTrace step, MatchedGap gap) {
        book.check(step, "competency", gap.competency());
        Estimate months = Estimate.notComputable(Reason.NO_DATA);
        if (gap.gap() instanceof Computed g) {
            TraceFacts facts = new TraceFacts(step);
            double pace = facts.number("pace");
            double open = Math.max(0, g.value());
            StandardError ofGap = g.standardError();
            double fromGap = ofGap == null ? 0 : ofGap.value() / pace;
            double fromPace = open / pace * (facts.number("paceError") / pace);
            double error = Math.sqrt(fromGap * fromGap + fromPace * fromPace);
            months = new Computed(
                    open / pace, ofGap == null ? null : new StandardError(error, ofGap.degreesOfFreedom(), true), null);
        }
        return figures.notNegative(step, "closing " + gap.competency(), months);
    }

    private static boolean counts(MatchedGap gap) {
        boolean isUncertain = gap.claim() == Claim.NO_CLAIM && gap.gap() instanceof Computed g && g.value() > 0;
        return gap.isAsked() && (gap.claim() == Claim.BELOW || isUncertain);
    }

    /** Of those that tie the first by code. */
    private static Estimate longest(List<Counted> counted) {
        return counted.stream()
                .min(Comparator.comparingDouble((Counted c) -> -c.months.value()))
                .<Estimate>map(Counted::months)
                .orElse(Estimate.of(0));
    }

    private static Estimate sum(List<Counted> counted) {
        MatchFigures.Sum sum = new MatchFigures.Sum();
        counted.forEach(c -> sum.add(1, c.months));
        return counted.isEmpty() ? Estimate.of(0) : sum.over(1);
    }
}
