package org.openkam.scoring.team;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * What counts as a team that may stand in for a plan for everybody (source case R45: two or three people may cover what nobody
 * covers alone).
 *
 * @param smallest members of the smallest team looked at, 2 or more
 * @param largest members of the largest one, at least {@code smallest}
 * @param enough share of the role's weight that must be reliably met, above 0, at most 1
 * @param search how teams are searched for
 */
public record TeamPolicy(int smallest, int largest, double enough, TeamSearch search) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final TeamPolicy STANDARD = new TeamPolicy(2, 3, 1, TeamSearch.standard());

    public TeamPolicy {
        Arguments.that(smallest >= 2, "smallest team", smallest, "must have at least 2 members");
        Arguments.that(
                largest >= smallest, "largest team", largest, "must not be smaller than the smallest, " + smallest);
        Arguments.that(enough > 0 && enough <= 1, "share that is enough", enough, "must lie above 0 and at most be 1");
        Arguments.notNull(search, "search");
    }

    /** Returns teams of two or three that cover everything. */
    public static TeamPolicy standard() {
        return STANDARD;
    }
}
