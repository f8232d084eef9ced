package org.openkam.scoring.profile;

import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * Reckons a raw score of the style questionnaire again from the sum of the answers. The error comes of everybody's answers and the
 * place of a norm group, which no trace of one person holds; the seal alone watches over them. For one trace.
 */
final class StyleReplay {
    private final ReplayBook book;
    private final ScoreTrace root;

    StyleReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        if (root.step().equals("style.none")) {
            return;
        }
        TraceFacts facts = new TraceFacts(root);
        double score =
                facts.fraction("points").dividedBy(facts.fraction("answers")).toDouble();
        book.check(root, "score", Decimals.shortest(score));
        book.figure("style", Estimate.of(score));
    }
}
