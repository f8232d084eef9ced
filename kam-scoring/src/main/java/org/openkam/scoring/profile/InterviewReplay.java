package org.openkam.scoring.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.NestedError;
import org.openkam.scoring.statistic.StandardError;

/** Reckons the score of an interview again: its mean, the conversion of scales, its error, the interval. For one trace. */
final class InterviewReplay {
    private static final String FIGURE = "interview";

    private final ReplayBook book;
    private final ScoreTrace root;

    InterviewReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        if (!root.step().equals("interview")) {
            return; // no score
        }
        Fraction exact = converted(mean("interview.angle"));
        book.check(root, "score", exact.toString());
        book.check(root, "score", converted(mean("interview.assessor")).toString());
        for (ScoreTrace part : root.parts()) {
            if (part.step().startsWith("error.interview")) {
                book.figure(FIGURE, estimate(part, exact.toDouble()));
            }
        }
    }

    private Fraction mean(String parts) {
        Fraction sum = Fraction.ZERO;
        long answers = 0;
        for (ScoreTrace part : root.parts()) {
            if (part.step().equals(parts)) {
                TraceFacts facts = new TraceFacts(part);
                long count = facts.count("answers");
                sum = sum.plus(facts.fraction("score").times(Fraction.of(count, 1)));
                answers += count;
            }
        }
        book.check(root, "answers", Long.toString(answers));
        return sum.dividedBy(Fraction.of(answers, 1));
    }

    private Fraction converted(Fraction mean) {
        Optional<ScoreTrace> step = root.part("interview.converted");
        if (step.isEmpty()) {
            return mean;
        }
        TraceFacts facts = new TraceFacts(step.get());
        RatingScale from = RatingScale.parse(facts.text("from"));
        RatingScale to = RatingScale.parse(facts.text("to"));
        book.check(step.get(), "mean", mean.toString());
        book.check(step.get(), "by", Fraction.of(to.range(), from.range()).toString());
        return mean.minus(Fraction.of(from.lowest(), 1))
                .times(facts.fraction("by"))
                .plus(Fraction.of(to.lowest(), 1));
    }

    private Estimate estimate(ScoreTrace step, double value) {
        StandardError error = error(step);
        if (error == null) {
            return Estimate.of(value);
        }
        book.checkError(step, error);
        ScoreTrace bounds = ScoreReplay.needKind(step, "interval");
        TraceFacts facts = new TraceFacts(bounds);
        Optional<Interval> interval =
                book.interval(bounds, value, error).map(i -> i.clip(facts.number("lowest"), facts.number("highest")));
        interval.ifPresent(i -> book.checkInterval(bounds, i));
        return new Computed(value, error, interval.orElse(null));
    }

    private @Nullable StandardError error(ScoreTrace step) {
        for (ScoreTrace part : step.parts()) {
            if (part.step().startsWith("interview.components")) {
                return error(step, new TraceFacts(part));
            }
        }
        return null;
    }

    private StandardError error(ScoreTrace step, TraceFacts facts) {
        NestedError components = new NestedError(
                facts.number("between"),
                facts.number("within"),
                facts.count("betweenDegrees"),
                facts.count("withinDegrees"),
                facts.number("each"));
        book.check(facts.step(), "rater", components.groupVariance());
        book.check(facts.step(), "residual", components.valueVariance());
        TraceFacts whole = new TraceFacts(root);
        StandardError error = components.of(facts.number("load"), whole.count("answers"), whole.count("assessors") < 2);
        double by = root.part("interview.converted")
                .map(c -> new TraceFacts(c).fraction("by").toDouble())
                .orElse(1.0);
        double factor = step.part("interview.desirability")
                .map(d -> 1 / Math.sqrt(new TraceFacts(d).number("share")))
                .orElse(1.0);
        return new StandardError(error.value() * by * factor, error.degreesOfFreedom(), error.assumed());
    }
}
