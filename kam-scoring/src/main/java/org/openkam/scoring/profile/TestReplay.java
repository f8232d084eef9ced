package org.openkam.scoring.profile;

import java.util.Optional;
import org.openkam.scoring.reliability.StandardErrorOfMeasurement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a score of a hybrid test again: points to score, reliability to error. For one trace. */
final class TestReplay {
    private final ReplayBook book;
    private final ScoreTrace root;

    TestReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        if (!root.step().equals("test")) { // no score
            return;
        }
        long reached = 0;
        long most = 0;
        for (ScoreTrace part : root.parts()) {
            if (part.step().equals("choices") || part.step().equals("cases")) {
                reached += new TraceFacts(part).count("reached");
                most += new TraceFacts(part).count("most");
            }
        }
        TraceFacts facts = new TraceFacts(root);
        book.check(root, "reached", Long.toString(reached));
        book.check(root, "most", Long.toString(most));
        Fraction lowest = facts.fraction("lowest");
        Fraction range = facts.fraction("highest").minus(lowest);
        Fraction score = lowest.plus(range.times(Fraction.of(reached, most)));
        book.check(root, "score", score.toString());
        ScoreTrace error = ScoreReplay.needKind(root, "testerror");
        book.figure(
                "test",
                error.step().equals("testerror")
                        ? withError(book, error, score.toDouble(), range.toDouble() / most)
                        : Estimate.of(score.toDouble()));
    }

    /** @param unit points of the scale for one of the test */
    static Estimate withError(ReplayBook book, ScoreTrace step, double value, double unit) {
        TraceFacts facts = new TraceFacts(step);
        double reliability = facts.number("reliability");
        long degrees = (facts.count("people") - 1) * (reliability < 0 ? 1 : facts.count("items") - 1);
        double measurement = StandardErrorOfMeasurement.of(0, facts.number("deviation"), reliability)
                .measurement()
                .value();
        StandardError error = new StandardError(measurement * unit, degrees, false);
        book.checkError(step, error);
        return bounded(book, step, value, error);
    }

    /** Returns the value with the interval that a part says, cut at the ends of the scale. */
    static Estimate bounded(ReplayBook book, ScoreTrace step, double value, StandardError error) {
        ScoreTrace bounds = ScoreReplay.need(step, "interval");
        TraceFacts facts = new TraceFacts(bounds);
        Optional<Interval> interval =
                book.interval(bounds, value, error).map(i -> i.clip(facts.number("lowest"), facts.number("highest")));
        interval.ifPresent(i -> book.checkInterval(bounds, i));
        return ReplayBook.estimate(value, error, interval);
    }
}
