package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;
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
final class NegativeWording implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_NEGATIVE_WORDING;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        model.competencies()
                .forEach(c -> c.indicators().stream()
                        .filter(i -> i.polarity() == Polarity.POSITIVE)
                        .forEach(i -> i.text()
                                .byLanguage()
                                .forEach((language, text) -> Wording.of(language)
                                        .flatMap(w -> w.negation(text))
                                        .ifPresent(word -> found.add(Finding.of(
                                                code(),
                                                Place.at(model.code(), Pointers.of(c, i) + "/text"),
                                                "indicator",
                                                i.code(),
                                                "language",
                                                language.code(),
                                                "word",
                                                Finding.shown(word)))))));
        return found;
    }
}
