package org.openkam.core.programme;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What raters were told before they answered: no released figure depends on fewer than {@code k} anonymous raters.
 *
 * @param k 3 to 20; 3 is the least that is ever allowed
 */
public record AnonymityPromise(int k) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The least number of raters that may be promised. */
    public static final int LEAST = 3;

    /** The largest number of raters that may be promised. */
    public static final int MOST = 20;

    public AnonymityPromise {
        Arguments.inRange(k, LEAST, MOST, "promised number of raters");
    }

    /** Returns the usual promise: at least three. */
    public static AnonymityPromise standard() {
        return new AnonymityPromise(LEAST);
    }
}
