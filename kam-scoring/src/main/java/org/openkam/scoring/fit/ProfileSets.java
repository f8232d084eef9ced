package org.openkam.scoring.fit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.profile.CompetencyProfile;

/** Checks people who are compared, and finds them again. */
final class ProfileSets {
    private ProfileSets() {}

    /** Returns profiles of different people by code, if all were made by one policy and model. */
    static List<CompetencyProfile> ofOnePolicy(Collection<CompetencyProfile> profiles) {
        List<CompetencyProfile> people = Arguments.notEmpty(profiles, "profiles").stream()
                .sorted(Comparator.comparing(CompetencyProfile::assessee))
                .toList();
        CompetencyProfile first = people.get(0);
        Set<String> seen = new HashSet<>();
        for (CompetencyProfile profile : people) {
            String code = profile.assessee();
            Arguments.that(seen.add(code), "assessee", code, "must come only once");
            boolean isSame = profile.policy().equals(first.policy());
            Arguments.that(isSame, "policy of " + code, profile.policy().code(), "must be that of " + first.assessee());
            boolean isSameModel = profile.model().equals(first.model());
            Arguments.that(
                    isSameModel, "model of " + code, profile.model().code(), "must be that of " + first.assessee());
        }
        return people;
    }

    static RoleMatch find(List<RoleMatch> matches, String assessee) {
        return matches.stream()
                .filter(m -> m.assessee().equals(assessee))
                .findFirst()
                .orElseThrow(() -> new UnknownCodeException(
                        "Assessee",
                        assessee,
                        matches.stream().map(RoleMatch::assessee).toList()));
    }

    /** Returns a key that sorts the highest counted fit first, and none last. */
    static BigDecimal order(RoleMatch match) {
        return match.counted().fold(f -> Nines.round(-f.value()), reason -> BigDecimal.ONE);
    }
}
