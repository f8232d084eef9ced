package org.openkam.scoring.profile;

import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/** Reckons a score of cases again: points to score, reliability to error. For one trace. */
final class CaseReplay {
    private final ReplayBook book;
    private final ScoreTrace root;

    CaseReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        if (!root.step().equals("casestudy")) { // no score
            return;
        }
        TraceFacts facts = new TraceFacts(root);
        Fraction lowest = facts.fraction("lowest");
        Fraction range = facts.fraction("highest").minus(lowest);
        long most = facts.count("most");
        Fraction score = lowest.plus(facts.fraction("gained").times(range).dividedBy(Fraction.of(most, 1)));
        book.check(root, "score", score.toString());
        ScoreTrace error = ScoreReplay.needKind(root, "caseerror");
        book.figure(
                "casestudy",
                error.step().equals("caseerror")
                        ? TestReplay.withError(book, error, score.toDouble(), range.toDouble() / most)
                        : Estimate.of(score.toDouble()));
    }
}
