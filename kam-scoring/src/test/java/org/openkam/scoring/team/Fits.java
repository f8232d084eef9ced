package org.openkam.scoring.team;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/** Role fits written down by hand: a target of 3, and a letter a requirement. */
final class Fits {
    private static final double ERROR = 0.25;

    private Fits() {}

    /** Returns a role with these weights, which sum to 100; competencies are called C0, C1 and so on. */
    static RoleProfile role(int... weights) {
        List<RoleRequirement> requirements = new ArrayList<>();
        for (int weight : weights) {
            requirements.add(new RoleRequirement("C" + requirements.size(), 3, BigDecimal.valueOf(weight), false));
        }
        return new RoleProfile("ROLE", LocalizedText.of("Role"), requirements);
    }

    /**
     * Returns a person by one letter a requirement: M reliably met (4), R reached but not reliably (3.25), N not reached but not
     * reliably short (2.75), S reliably short (2), - no score.
     */
    static RoleFit fit(String person, RoleProfile role, String letters) {
        List<CompetencyGap> gaps = new ArrayList<>();
        for (RoleRequirement requirement : role.requirements()) {
            gaps.add(gap(requirement, letters.charAt(gaps.size())));
        }
        return new RoleFit(person, role, gaps, Estimate.of(0.5), Readiness.DEVELOPING, List.of());
    }

    private static CompetencyGap gap(RoleRequirement requirement, char letter) {
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        return switch (letter) {
            case 'M' -> gap(requirement, 4, Claim.ABOVE);
            case 'R' -> gap(requirement, 3.25, Claim.NO_RELIABLE_DIFFERENCE);
            case 'N' -> gap(requirement, 2.75, Claim.NO_RELIABLE_DIFFERENCE);
            case 'S' -> gap(requirement, 2, Claim.BELOW);
            default -> new CompetencyGap(requirement, none, none, new Attainment(requirement, none, Claim.NO_CLAIM));
        };
    }

    private static CompetencyGap gap(RoleRequirement requirement, double score, Claim claim) {
        Estimate attained = LargeSample.estimate(Math.min(1, (score - 1) / 2), ERROR / 2);
        return new CompetencyGap(
                requirement,
                LargeSample.estimate(score, ERROR),
                LargeSample.estimate(requirement.targetLevel() - score, ERROR),
                new Attainment(requirement, attained, claim));
    }
}
