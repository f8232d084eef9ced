package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.statistic.Decimals;

/**
 * Whether a small team covers what no single person covers (source cases B6 and R45): a recommendation with its reasons, for
 * people to decide on. It is silent on whether these people want to, or can, work together. Immutable and thread-safe.
 *
 * @param advice what may be recommended
 * @param alone the single person who covers most
 * @param team the best team of the smallest size that covers enough; if none does, of the smallest size that covers most. With one
 *     person to choose from, that person
 * @param policy by which it was judged
 */
public record TeamSolution(TeamAdvice advice, BestTeam alone, BestTeam team, TeamPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public TeamSolution {
        Arguments.notNull(advice, "advice");
        Arguments.notNull(alone, "best person");
        Arguments.notNull(team, "best team");
        Arguments.notNull(policy, "team policy");
    }

    /** Returns the recommendation by the standard policy; see {@link #of(List, TeamPolicy)}. */
    public static TeamSolution of(List<RoleFit> people) {
        return of(people, TeamPolicy.standard());
    }

    /**
     * Returns the recommendation.
     *
     * @param people to choose from: one fit a person, all with the same role, in any order
     * @throws IllegalArgumentException if there is nobody, somebody twice, or somebody with another role
     */
    public static TeamSolution of(List<RoleFit> people, TeamPolicy policy) {
        Arguments.notNull(policy, "team policy");
        BestTeam alone = policy.search().best(people, 1);
        BestTeam team = alone;
        int largest = Math.min(policy.largest(), people.size());
        for (int size = policy.smallest(); size <= largest && !isEnough(team, policy, alone); size++) {
            BestTeam larger = policy.search().best(people, size);
            team = team == alone || larger.coverage().met() > team.coverage().met() ? larger : team;
        }
        return new TeamSolution(advice(people, alone, team, policy), alone, team, policy);
    }

    private static boolean isEnough(BestTeam team, TeamPolicy policy, BestTeam alone) {
        return team != alone && team.coverage().met() >= policy.enough();
    }

    private static TeamAdvice advice(List<RoleFit> people, BestTeam alone, BestTeam team, TeamPolicy policy) {
        double one = alone.coverage().met();
        double together = team.coverage().met();
        if (one >= policy.enough()) {
            return TeamAdvice.ONE_PERSON_COVERS;
        }
        if (together >= policy.enough()) {
            return TeamAdvice.TEAM_COVERS;
        }
        if (together > one) {
            return TeamAdvice.TEAM_COVERS_MORE;
        }
        boolean isOpen = one == 0 && TeamCoverage.of(people).possible() > 0;
        return isOpen ? TeamAdvice.NOT_ENOUGH_EVIDENCE : TeamAdvice.NO_GAIN;
    }

    /** Returns the reasons of the recommendation, one a line, in English. */
    public List<String> reasons() {
        TeamCoverage coverage = team.coverage();
        List<String> reasons = new ArrayList<>();
        reasons.add("The most that one person covers is " + share(alone) + " of the role, by " + names(alone) + ".");
        if (team.members().size() > 1) {
            reasons.add("A team of " + team.members().size() + " covers " + share(team) + ", by " + names(team)
                    + (team.optimal() ? ", and no other team of this size more." : "; a better one isn't ruled out."));
        }
        coverage.holes().forEach(h -> reasons.add(hole(h)));
        coverage.singleHolders()
                .forEach(s -> reasons.add(s.requirement().competency() + " is reliably met by "
                        + s.holders().get(0) + " alone: without this person it is a hole."));
        return List.copyOf(reasons);
    }

    private static String hole(RequirementCover hole) {
        String competency = hole.requirement().competency();
        return switch (hole.cover()) {
            case UNCERTAIN -> competency + " may be met, but the scores are too uncertain to say so.";
            case UNKNOWN -> competency + " isn't known of anybody in the team.";
            default -> competency + " is reliably missed by everybody in the team who has a score.";
        };
    }

    private static String share(BestTeam team) {
        return Decimals.plain(team.coverage().met(), 4);
    }

    private static String names(BestTeam team) {
        return String.join(", ", team.members());
    }

    /** Returns recommendation and reasons, one a line, in English. */
    public String render() {
        return this + reasons().stream().map(r -> System.lineSeparator() + r).collect(Collectors.joining());
    }

    /** Returns for instance {@code Recommended: TEAM_COVERS (KEY_ACCOUNT_MANAGER, A001, A007); people decide}. */
    @Override
    public String toString() {
        return "Recommended: " + advice + " (" + team.coverage().role().code() + ", " + names(team)
                + "); people decide";
    }
}
