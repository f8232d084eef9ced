package org.openkam.scoring.instrument;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.programme.TestItem;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** Adds up the points of a person on one competency, kind by kind, and writes down how the score came about. */
final class TestTrace {
    private final String competency;
    private final RatingScale scale;
    private final Map<TestItem.Kind, Sum> sums = new EnumMap<>(TestItem.Kind.class);

    /** The items of one kind. */
    private static final class Sum {
        private int items;
        private int points;
        private int most;
        private int open;
    }

    TestTrace(String competency, RatingScale scale) {
        this.competency = competency;
        this.scale = scale;
    }

    /** Adds an item; null as response if there is no row. */
    void add(TestItem item, int points, @Nullable String response) {
        Sum sum = sums.computeIfAbsent(item.kind(), kind -> new Sum());
        sum.open += response == null || response.isEmpty() ? 1 : 0;
        if (points != TestAnswers.MISSING) {
            sum.items++;
            sum.points += points;
            sum.most += item.mostPoints();
        }
    }

    private int points() {
        return sums.values().stream().mapToInt(sum -> sum.points).sum();
    }

    private int most() {
        return sums.values().stream().mapToInt(sum -> sum.most).sum();
    }

    Fraction score() {
        return Fraction.of(scale.lowest(), 1).plus(Fraction.of(scale.range(), 1).times(Fraction.of(points(), most())));
    }

    ScoreTrace none() {
        TraceStep step = TraceStep.of("test.none").with("competency", competency);
        plusKinds(step);
        return step.trace().withSeal();
    }

    ScoreTrace scored(Estimate.Computed estimate, TestError error) {
        TraceStep step = TraceStep.of("test")
                .with("competency", competency)
                .with("score", score())
                .with("points", points())
                .with("most", most())
                .with("lowest", scale.lowest())
                .with("highest", scale.highest());
        plusKinds(step);
        return step.plus(error(estimate, error)).trace().withSeal();
    }

    private void plusKinds(TraceStep step) {
        sums.forEach((kind, sum) -> step.plus(TraceStep.of(kind == TestItem.Kind.CHOICE ? "choices" : "cases")
                .with("points", sum.points)
                .with("most", sum.most)
                .with("items", sum.items)
                .with("open", sum.open)
                .trace()));
    }

    private ScoreTrace error(Estimate.Computed estimate, TestError error) {
        if (estimate.standardError() == null) {
            Reason reason = error.reasonOrNull() == null ? Reason.NO_DATA : error.reasonOrNull();
            return TraceStep.of("testerror." + reason)
                    .with("people", error.alpha().persons())
                    .with("items", error.alpha().items())
                    .trace();
        }
        TraceStep step = TraceStep.of("testerror")
                .with(estimate.standardError())
                .with("reliability", error.alpha().value())
                .with("deviation", error.deviation())
                .with("people", error.alpha().persons())
                .with("items", error.alpha().items());
        ScaleEstimate.intervalStep(estimate, scale).ifPresent(step::plus);
        return step.trace();
    }
}
