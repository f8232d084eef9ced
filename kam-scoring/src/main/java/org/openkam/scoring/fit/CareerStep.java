package org.openkam.scoring.fit;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CareerPath;

/**
 * A usual step to another role, and how far the person is from it today.
 *
 * @param path the step with its condition, which people judge
 * @param match the person against the role that the step leads to
 */
public record CareerStep(CareerPath path, RoleMatch match) implements Serializable {
    private static final long serialVersionUID = 1L;

    public CareerStep {
        Arguments.notNull(path, "career path");
        Arguments.notNull(match, "match");
        String role = match.role().code();
        Arguments.that(path.to().equals(role), "role of match", role, "must be that of the career path, " + path.to());
    }

    @Override
    public String toString() {
        return path + ": " + match;
    }
}
