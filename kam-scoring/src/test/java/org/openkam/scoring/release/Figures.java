package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.scoring.statistic.Fraction;

/** Linear figures by hand; raters are single letters or codes, answers the items. */
final class Figures {
    static final Fraction HALF = Fraction.of(1, 2);

    private final List<LinearFigure> figures = new ArrayList<>();

    static AnonymousAnswer answer(String rater, String item) {
        return new AnonymousAnswer(rater, item);
    }

    /** Returns the mean of these raters' answers to an item. */
    static LinearFigure mean(String name, String item, Collection<String> raters) {
        Map<AnonymousAnswer, Fraction> coefficients = new TreeMap<>();
        raters.forEach(r -> coefficients.put(answer(r, item), Fraction.of(1, raters.size())));
        return new LinearFigure(name, coefficients);
    }

    /** Adds the mean of raters, each a letter, over the item X. */
    Figures mean(String raters) {
        return add(mean("mean of " + raters, "X", letters(raters)));
    }

    Figures add(LinearFigure figure) {
        figures.add(figure);
        return this;
    }

    static List<String> letters(String raters) {
        return Arrays.asList(raters.split(""));
    }

    List<LinearFigure> list() {
        return figures;
    }

    DisclosureVerdict verdict(int k) {
        return DisclosureAudit.of(figures).verdict(k);
    }

    boolean leaks(int k) {
        return verdict(k) instanceof DisclosureVerdict.Leak;
    }
}
