package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Every role of the model for a person, highest counted fit first, ties by the role's code (source cases, A13 and H9). Fits of
 * different roles rest on the same scores with other weights, so the order between roles is a suggestion where to look, not a
 * claim. Immutable and thread-safe.
 *
 * @param assessee code of the person
 * @param held code of the role held now; it need not be one of the model's
 * @param matches one for each role
 */
public record RoleMatches(String assessee, String held, List<RoleMatch> matches) implements Serializable {
    private static final long serialVersionUID = 1L;

    public RoleMatches {
        Arguments.code(assessee, "assessee");
        Arguments.code(held, "role held");
        matches = List.copyOf(matches);
    }

    /** Matches a person with every role of the model by the standard policy. */
    public static RoleMatches of(CompetencyProfile profile) {
        return of(profile, RoleMatchPolicy.standard(), Experience.unknown());
    }

    /** Matches a person with every role of the model. */
    public static RoleMatches of(CompetencyProfile profile, RoleMatchPolicy policy, Experience experience) {
        List<RoleMatch> matches = Arguments.notNull(profile, "profile").model().roles().stream()
                .map(role -> RoleMatch.of(profile, role, policy, experience))
                .sorted(Comparator.comparing(ProfileSets::order)
                        .thenComparing(m -> m.role().code()))
                .toList();
        return new RoleMatches(profile.assessee(), profile.participant().role(), matches);
    }

    /**
     * Returns the match with a role.
     *
     * @throws UnknownCodeException if the model has no such role
     */
    public RoleMatch match(String role) {
        return matches.stream()
                .filter(m -> m.role().code().equals(role))
                .findFirst()
                .orElseThrow(() -> new UnknownCodeException(
                        "Role", role, matches.stream().map(m -> m.role().code()).toList()));
    }

    /**
     * Returns possible moves inside the company (source case, H9): other roles than the one held that the person is ready for or
     * can be developed toward, those ready first.
     */
    public List<RoleMatch> internalMoves() {
        return matches.stream()
                .filter(m -> !m.role().code().equals(held))
                .filter(m -> m.advice() == MatchAdvice.READY || m.advice() == MatchAdvice.DEVELOP)
                .sorted(Comparator.comparing(RoleMatch::advice))
                .toList();
    }

    /** Returns one line for each role. */
    public String render() {
        StringBuilder out = new StringBuilder();
        matches.forEach(m -> out.append(m).append('\n'));
        return out.toString();
    }

    @Override
    public String toString() {
        return assessee + " (" + held + "): " + matches.size() + " roles, "
                + internalMoves().size() + " possible moves";
    }
}
