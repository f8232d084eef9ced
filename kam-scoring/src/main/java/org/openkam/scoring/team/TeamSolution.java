package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.fit.RoleFit;

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

    /** Returns the reasons of the recommendation, one a line, in English, with codes for names. */
    public List<String> reasons() {
        return new TeamText(null, Locale.ENGLISH).reasons(this);
    }

    private static String names(BestTeam team) {
        return String.join(", ", team.members());
    }

    /** Returns recommendation and reasons, one a line, in English. */
    public String render() {
        return this + reasons().stream().map(r -> System.lineSeparator() + r).collect(Collectors.joining());
    }

    /**
     * Returns sentences line by line, in English, Russian or Polish.
     *
     * @param model has the names of the competencies; a code that it lacks stands for itself
     */
    public String render(CompetencyModel model, Locale locale) {
        return TeamText.of(model, locale).text(this);
    }

    /** Returns for instance {@code Recommended: TEAM_COVERS (KEY_ACCOUNT_MANAGER, A001, A007); people decide}. */
    @Override
    public String toString() {
        return "Recommended: " + advice + " (" + team.coverage().role().code() + ", " + names(team)
                + "); people decide";
    }
}
