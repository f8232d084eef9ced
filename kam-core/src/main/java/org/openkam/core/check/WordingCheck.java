package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.Place;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.CompetencyModel;

/** Looks at the words of indicators, in every language that {@link Wording} knows. */
abstract class WordingCheck implements ModelCheck {

    /** Returns whether the rule is about this indicator. */
    abstract boolean concerns(BehavioralIndicator indicator);

    /** Returns the words that break the rule, if there are any. */
    abstract Optional<String> breach(Wording wording, String text);

    /** Returns the name under which the finding shows these words. */
    abstract String fact();

    @Override
    public final List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        model.competencies()
                .forEach(c -> c.indicators().stream()
                        .filter(this::concerns)
                        .forEach(i -> i.text()
                                .byLanguage()
                                .forEach((language, text) -> Wording.of(language)
                                        .flatMap(w -> breach(w, text))
                                        .ifPresent(words -> found.add(Finding.of(
                                                code(),
                                                Place.at(model.code(), Pointers.of(c, i) + "/text"),
                                                "indicator",
                                                i.code(),
                                                "language",
                                                language.code(),
                                                fact(),
                                                Finding.shown(words)))))));
        return found;
    }
}
