package org.openkam.scoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a score of an assessment centre again: exercises to score, variances to error. For one trace. */
final class CentreReplay {
    private final ReplayBook book;
    private final ScoreTrace root;
    private final List<Fraction> means = new ArrayList<>();
    private Fraction load = Fraction.ZERO; // sum of 1 / assessors

    CentreReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        if (root.step().equals("centre.none")) {
            return;
        }
        for (ScoreTrace part : root.parts()) {
            if (part.step().equals("exercise")) {
                means.add(new TraceFacts(part).fraction("score"));
                load = load.plus(Fraction.of(1, new TraceFacts(part).count("assessors")));
            }
        }
        book.check(root, "exercises", Integer.toString(means.size()));
        Optional<ScoreTrace> map = root.part("scalemap");
        Fraction unit = Fraction.ONE;
        Fraction score = root.step().equals("centre.median") ? median() : mean();
        if (map.isPresent()) {
            RatingScale from = RatingScale.parse(new TraceFacts(map.get()).text("from"));
            RatingScale to = RatingScale.parse(new TraceFacts(map.get()).text("to"));
            unit = Fraction.of(to.range(), from.range());
            score = score.minus(Fraction.of(from.lowest(), 1)).times(unit).plus(Fraction.of(to.lowest(), 1));
        }
        book.check(root, "score", score.toString());
        ScoreTrace error = ScoreReplay.needKind(root, "centreerror");
        book.figure(
                "centre",
                error.step().equals("centreerror")
                        ? withError(error, score.toDouble(), unit.toDouble())
                        : Estimate.of(score.toDouble()));
    }

    private Fraction mean() {
        Fraction sum = Fraction.ZERO;
        for (Fraction one : means) {
            sum = sum.plus(one);
        }
        return sum.dividedBy(Fraction.of(means.size(), 1));
    }

    private Fraction median() {
        List<Fraction> sorted = means.stream().sorted().toList();
        Fraction upper = sorted.get(sorted.size() / 2);
        return sorted.get((sorted.size() - 1) / 2).plus(upper).times(Fraction.of(1, 2));
    }

    private Estimate withError(ScoreTrace step, double value, double unit) {
        TraceFacts facts = new TraceFacts(ScoreReplay.need(step, "centrevariances"));
        double common = facts.number("commonVariance");
        double single = facts.number("singleVariance");
        double assessor = facts.number("assessorVariance");
        int n = means.size();
        double own = assessor * load.toDouble() / ((double) n * n);
        double exercise = Math.max(0, common + single - assessor * facts.number("usualLoad"));
        double variance = exercise / n + own;
        double sum = over(own, facts.count("assessorDegrees"));
        if (exercise > 0) {
            sum = over(common / n, facts.count("commonDegrees"))
                    + over(single / n, facts.count("singleDegrees"))
                    + over(own - assessor * facts.number("usualLoad") / n, facts.count("assessorDegrees"));
        }
        boolean assumed = step.part("centreerror.borrowed").isPresent();
        StandardError error = new StandardError(Math.sqrt(variance) * unit, variance * variance / sum, assumed);
        book.checkError(step, error);
        return TestReplay.bounded(book, step, value, error);
    }

    private static double over(double term, long degrees) {
        return degrees > 0 ? term * term / degrees : 0;
    }
}
