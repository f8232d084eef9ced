package org.openkam.core.programme;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What raters were told before they answered: no released figure depends on fewer than {@code k} anonymous raters, or, with
 * insider resistance, not even for a reader who is one of the raters and subtracts the own answer.
 *
 * @param k 3 to 20; 3 is the least that is ever allowed
 * @param kText how many anonymous raters must have written before any of their comments is shown, 3 to 20
 * @param insiderResistance 1 if the promise holds against a rater too, who knows one of the answers; otherwise 0
 */
public record AnonymityPromise(int k, int kText, int insiderResistance) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The least number of raters that may be promised. */
    public static final int LEAST = 3;

    /** The largest number of raters that may be promised. */
    public static final int MOST = 20;

    /** How many must have written unless something else is promised: a text says more about its writer than a rating. */
    public static final int USUAL_TEXT = 5;

    public AnonymityPromise {
        Arguments.inRange(k, LEAST, MOST, "promised number of raters");
        Arguments.inRange(kText, LEAST, MOST, "promised number of writers");
        Arguments.inRange(insiderResistance, 0, 1, "insider resistance");
    }

    /** Creates the promise of k raters, of five writers, and without insider resistance. */
    public AnonymityPromise(int k) {
        this(k, USUAL_TEXT, 0);
    }

    /** Returns the usual promise: at least three. */
    public static AnonymityPromise standard() {
        return new AnonymityPromise(LEAST);
    }

    /** Returns how many raters must stand behind a released figure, so that it is kept: k, and one more for the insider. */
    public int leastRaters() {
        return k + insiderResistance;
    }

    /** Returns how many raters must have written before comments are shown: never fewer than behind a figure. */
    public int leastWriters() {
        return Math.max(kText + insiderResistance, leastRaters());
    }
}
