package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleProfile;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Every person for a role (source case, A13), ordered by counted fit, in bands of people who can't be told apart and with ranges of
 * ranks instead of ranks that the errors don't support. Made of released profiles only; nothing else about the people enters, and
 * the order in which they are given doesn't matter. A recommendation for people to decide on. Immutable and thread-safe.
 *
 * <p>Not ranked, and with their reason instead: people of whom too little is known ({@link Reason#NO_DATA}) or whose fit has no
 * error ({@link Reason#TOO_FEW_ASSESSEES}). People barred by a must-have are named apart, not ranked last.
 *
 * <p>The errors of fits are upper bounds and raters shared by two people aren't taken into account, so fewer people are told apart
 * than could be.
 *
 * @param role the role
 * @param matches one for each person, by code ascending
 * @param ranking those who are neither barred nor unknown
 * @param barred codes of those who reliably miss a must-have that bars, ascending
 */
public record CandidateRanking(RoleProfile role, List<RoleMatch> matches, RankRanges ranking, List<String> barred)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CandidateRanking {
        Arguments.notNull(role, "role");
        matches = List.copyOf(matches);
        Arguments.notNull(ranking, "ranking");
        barred = List.copyOf(barred);
    }

    /** Ranks people by the standard policy, each pair by itself. */
    public static CandidateRanking of(Collection<CompetencyProfile> profiles, RoleProfile role) {
        return of(profiles, role, RoleMatchPolicy.standard(), RankComparison.PER_COMPARISON);
    }

    /**
     * Ranks people at the confidence of the policy of their profiles.
     *
     * @param profiles one or more, of different people, all made by one policy and model; at most 2000
     * @throws IllegalArgumentException if a person comes twice, or profiles differ in policy or model
     */
    public static CandidateRanking of(
            Collection<CompetencyProfile> profiles,
            RoleProfile role,
            RoleMatchPolicy policy,
            RankComparison comparison) {
        List<CompetencyProfile> people = ProfileSets.ofOnePolicy(profiles);
        List<RoleMatch> matches =
                people.stream().map(p -> RoleMatch.of(p, role, policy)).toList();
        List<String> barred = new ArrayList<>();
        Map<String, Estimate> figures = new TreeMap<>();
        for (RoleMatch match : matches) {
            if (match.isBarred()) {
                barred.add(match.assessee());
            } else {
                figures.put(match.assessee(), figure(match));
            }
        }
        double confidence = people.get(0).policy().error().confidence();
        return new CandidateRanking(role, matches, RankRanges.of(figures, comparison, confidence), barred);
    }

    private static Estimate figure(RoleMatch match) {
        boolean isWithoutError = match.counted() instanceof Estimate.Computed f && f.standardError() == null;
        return match.advice() == MatchAdvice.UNDECIDED && !isWithoutError
                ? Estimate.notComputable(Reason.NO_DATA)
                : match.counted();
    }

    /**
     * Returns the match of a person.
     *
     * @throws org.openkam.core.model.UnknownCodeException if the person isn't among them
     */
    public RoleMatch match(String assessee) {
        return ProfileSets.find(matches, assessee);
    }

    /**
     * Returns everybody who may be among the best {@code places}: whose best possible rank isn't below. More than that many where
     * errors don't tell people apart, so that nobody is left out by chance.
     *
     * @param places 1 or more
     */
    public List<RankRange> shortlist(int places) {
        Arguments.inRange(places, 1, Integer.MAX_VALUE, "number of places");
        return ranking.ranges().stream().filter(r -> r.best() <= places).toList();
    }

    /** Returns the matches with a given advice, by counted fit, ties by code. */
    public List<RoleMatch> with(MatchAdvice advice) {
        return matches.stream()
                .filter(m -> m.advice() == advice)
                .sorted(Comparator.comparing(ProfileSets::order).thenComparing(RoleMatch::assessee))
                .toList();
    }

    /** Returns for instance {@code KEY_ACCOUNT_MANAGER: 5 ranked in 2 bands, 1 not ranked, 2 barred}. */
    @Override
    public String toString() {
        return role.code() + ": " + ranking + ", " + barred.size() + " barred";
    }
}
