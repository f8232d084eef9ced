package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.RoleFit;

/**
 * Finds the team of a given size that covers most of a role.
 *
 * <p>Of two teams the better one reliably meets more of the role's weight; if equal, the one with scores at target on more of
 * it; if equal, the one whose sorted codes come first. All three are compared exactly, so the order of the people leaves no
 * trace.
 *
 * <p>The search is exact (branch and bound over people in the order of their codes) as long as it takes no more nodes than
 * allowed. A team of up to 20 people to choose from has fewer than 2^20 parts, so by the standard budget its best team is always
 * proven. Beyond the budget the best team found so far is returned and says that it isn't proven; time never matters. Immutable
 * and thread-safe.
 *
 * @param mostNodes how many partial teams may be looked at, 1 or more
 */
public record TeamSearch(long mostNodes) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long STANDARD_NODES = 1L << 21;

    public TeamSearch {
        Arguments.that(mostNodes >= 1, "number of nodes", mostNodes, "must be at least 1");
    }

    /** Returns the search with 2,097,152 nodes. */
    public static TeamSearch standard() {
        return new TeamSearch(STANDARD_NODES);
    }

    /**
     * Returns the best team.
     *
     * @param people to choose from: one fit a person, all with the same role, in any order
     * @param size how many members, 1 or more; with fewer people, all of them are the team
     * @throws IllegalArgumentException if there is nobody, somebody twice, or somebody with another role
     */
    public BestTeam best(List<RoleFit> people, int size) {
        List<RoleFit> sorted = TeamCoverage.sorted(people);
        Arguments.inRange(size, 1, Integer.MAX_VALUE, "size of team");
        TeamBranches branches = new TeamBranches(sorted, Math.min(size, sorted.size()), mostNodes);
        int[] chosen = branches.search();
        List<RoleFit> members = Arrays.stream(chosen).mapToObj(sorted::get).toList();
        return new BestTeam(TeamCoverage.of(members), sorted.size(), branches.nodes(), branches.isOptimal());
    }
}
