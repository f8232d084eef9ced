package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * The agreement that somebody who tries a leading role may return, without loss of standing (source case rule R39).
 *
 * @param role code of the role to return to
 * @param until last day on which the person may ask to return
 * @param agreedBy codes of those who agreed, at least two, sorted
 */
public record WayBack(String role, LocalDate until, List<String> agreedBy) implements Serializable {
    private static final long serialVersionUID = 1L;

    public WayBack {
        Arguments.code(role, "role to return to");
        Arguments.notNull(until, "last day to return");
        agreedBy = sorted(agreedBy);
        Arguments.that(agreedBy.size() >= 2, "people who agreed", agreedBy, "must be at least two");
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream()
                .map(c -> Arguments.code(c, "person who agreed"))
                .sorted()
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "back to " + role + " until " + until;
    }
}
