package org.openkam.core.check;

import java.util.Optional;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Polarity;

/**
 * A positive indicator says what a person does: raters can't see what isn't there, and a low rating of a negation is a
 * riddle.
 *
 * <p>Heuristic, in English, Russian and Polish, other languages are passed over: within the main clause, that is before
 * the first comma or subordinating word, the verb is negated ("does not", "не" or "nie" before a verb), "never" is said,
 * or the text begins with a verb of avoiding. A contrast ("about behaviour, not about the person"), "not only" and
 * negations in subordinate clauses are all right.
 */
final class NegativeWording extends WordingCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_NEGATIVE_WORDING;
    }

    @Override
    boolean concerns(BehavioralIndicator indicator) {
        return indicator.polarity() == Polarity.POSITIVE;
    }

    @Override
    Optional<String> breach(Wording wording, String text) {
        return wording.negation(text);
    }

    @Override
    String fact() {
        return "word";
    }
}
