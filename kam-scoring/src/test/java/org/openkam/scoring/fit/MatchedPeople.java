package org.openkam.scoring.fit;

import java.math.BigDecimal;
import java.util.List;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.Panel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.RaterError;

/**
 * People rated by four peers each on REL, PLN, STR, SAL. The policy states a rater variance of 0.16 and no residual, so every score
 * has a standard error of sqrt(0.16 / 4) = 0.2 with 30 degrees of freedom; t is 2.042.
 */
final class MatchedPeople {
    static final ScoringPolicy STATED = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private final Panel panel = Panel.of(3, "REL-1", "PLN-1", "STR-1", "SAL-1");

    /** Adds a person with whole scores; 0 for a competency nobody observed. */
    MatchedPeople add(String code, int... scores) {
        panel.rate(code, code, "SELF", 3, 3, 3, 3);
        for (String rater : List.of("a", "b", "c", "d")) {
            panel.rate(code, code + rater, "PEER", scores);
        }
        return this;
    }

    /** Adds a person whose REL is 3.5. */
    MatchedPeople addHalf(String code) {
        panel.rate(code, code, "SELF", 3, 3, 3, 3);
        for (String rater : List.of("a", "b", "c", "d")) {
            panel.rate(code, code + rater, "PEER", rater.compareTo("c") < 0 ? 3 : 4, 4, 4, 4);
        }
        return this;
    }

    List<CompetencyProfile> profiles() {
        return profiles(STATED);
    }

    List<CompetencyProfile> profiles(ScoringPolicy policy) {
        var scored = Scoring.with(policy).score(panel.programme());
        return panel.programme().participants().stream()
                .map(p -> scored.profile(p.assessee()))
                .toList();
    }

    static CompetencyProfile one(int... scores) {
        return new MatchedPeople().add("A", scores).profiles().get(0);
    }

    static RoleRequirement requirement(String competency, int target, int weight, boolean mustHave) {
        return new RoleRequirement(competency, target, BigDecimal.valueOf(weight), mustHave);
    }

    static RoleProfile role(RoleRequirement... requirements) {
        return new RoleProfile("ROLE", LocalizedText.of("Role"), List.of(requirements));
    }

    /** REL, and PLN, STR, SAL as must-haves, each at 4. */
    static RoleProfile keyRole() {
        return role(
                requirement("REL", 4, 50, false),
                requirement("PLN", 4, 20, true),
                requirement("STR", 4, 10, true),
                requirement("SAL", 4, 20, true));
    }

    static RoleProfile relOnly() {
        return role(requirement("REL", 5, 100, false));
    }
}
