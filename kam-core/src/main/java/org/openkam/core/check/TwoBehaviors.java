package org.openkam.core.check;

import java.util.Optional;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.BehavioralIndicator;

/**
 * An indicator holds one behaviour, else nobody knows which of the two a rating is about.
 *
 * <p>Heuristic, in English, Russian and Polish, other languages are passed over: within the main clause, that is before
 * the first comma or subordinating word, "and" or "or" is followed by a verb in the third person, perhaps after one
 * adverb. Verbs are known by list and by endings that nouns hardly have; in English also "Plans and controls" at the very
 * beginning. What it doesn't recognise it passes over: a false alarm costs more than a missed one.
 * Counter-indicators are read too: who does the one act without the other can't be rated either.
 */
final class TwoBehaviors extends WordingCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_TWO_BEHAVIORS;
    }

    @Override
    boolean concerns(BehavioralIndicator indicator) {
        return true;
    }

    @Override
    Optional<String> breach(Wording wording, String text) {
        return wording.secondBehavior(text);
    }

    @Override
    String fact() {
        return "words";
    }
}
