package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * A usual step from one role to another.
 *
 * @param from code of the role held
 * @param to code of the role that may follow, another one
 * @param condition when the step makes sense
 */
public record CareerPath(String from, String to, LocalizedText condition) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CareerPath {
        Arguments.code(from, "role from which a career path leads");
        Arguments.code(to, "role to which a career path leads");
        Arguments.that(!from.equals(to), "career path", from, "must lead to another role");
        Arguments.notNull(condition, "condition of career path");
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
