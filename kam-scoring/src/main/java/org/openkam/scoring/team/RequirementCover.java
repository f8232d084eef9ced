package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleRequirement;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.fit.TargetProbability;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/**
 * A requirement of a role against a team.
 *
 * @param requirement what the role asks
 * @param cover whether anybody meets it
 * @param holders codes of those who reliably meet it, sorted; one alone is a risk, see {@link #isSingleHolder}
 * @param reached codes of those whose score is at least the target, reliably or not, sorted
 * @param probability that at least one of the team is at the target or above, 0 to 1: {@code 1 - prod(1 - P)} over those with
 *     a score and its error, {@code P} from {@link TargetProbability}, errors of different people taken as independent. Not
 *     computable if nobody has both
 */
public record RequirementCover(
        RoleRequirement requirement, Cover cover, List<String> holders, List<String> reached, Estimate probability)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RequirementCover {
        Arguments.notNull(requirement, "requirement");
        Arguments.notNull(cover, "cover");
        holders = List.copyOf(holders);
        reached = List.copyOf(reached);
        Arguments.notNull(probability, "probability");
    }

    /** Of members in the order of their codes, each compared with the same role. */
    static RequirementCover of(RoleRequirement requirement, List<RoleFit> members) {
        List<String> holders = codes(members, requirement, Member.MEETS);
        return new RequirementCover(
                requirement,
                cover(requirement, members, holders),
                holders,
                codes(members, requirement, Member.REACHES),
                probability(requirement, members));
    }

    /** What a member may be asked about a requirement. */
    enum Member {
        /** Reliably at the target or above. */
        MEETS {
            @Override
            boolean holds(CompetencyGap gap) {
                return gap.claim() == Claim.ABOVE || isCertain(gap);
            }
        },
        /** The score is at the target or above. */
        REACHES {
            @Override
            boolean holds(CompetencyGap gap) {
                return gap.gap() instanceof Computed value && value.value() <= 0;
            }
        };

        abstract boolean holds(CompetencyGap gap);

        /** The lowest target is met by any score: its attainment is 1, and the policy has an error for it, which is 0. */
        private static boolean isCertain(CompetencyGap gap) {
            return gap.attainment().attained() instanceof Computed attained
                    && attained.value() == 1
                    && attained.standardError() != null
                    && attained.standardError().value() == 0;
        }
    }

    private static List<String> codes(List<RoleFit> members, RoleRequirement requirement, Member question) {
        return members.stream()
                .filter(m -> gap(m, requirement).filter(question::holds).isPresent())
                .map(RoleFit::assessee)
                .toList();
    }

    static Optional<CompetencyGap> gap(RoleFit member, RoleRequirement requirement) {
        return member.gap(requirement.competency());
    }

    private static Cover cover(RoleRequirement requirement, List<RoleFit> members, List<String> holders) {
        if (!holders.isEmpty()) {
            return Cover.MET;
        }
        List<Claim> claims = members.stream()
                .flatMap(m -> gap(m, requirement).stream())
                .map(CompetencyGap::claim)
                .toList();
        if (claims.contains(Claim.NO_RELIABLE_DIFFERENCE)) {
            return Cover.UNCERTAIN;
        }
        return claims.contains(Claim.BELOW) ? Cover.MISSED : Cover.UNKNOWN;
    }

    private static Estimate probability(RoleRequirement requirement, List<RoleFit> members) {
        double nobody = 1;
        boolean isKnown = false;
        for (RoleFit member : members) {
            Estimate one = gap(member, requirement)
                    .map(gap -> TargetProbability.of(gap).probability())
                    .orElse(Estimate.notComputable(Reason.NO_DATA));
            if (one instanceof Computed known) {
                isKnown = true;
                nobody *= 1 - known.value();
            }
        }
        return isKnown ? Estimate.of(1 - nobody) : Estimate.notComputable(Reason.NO_DATA);
    }

    /** Returns whether one person alone reliably meets it; what only one can do is lost with that person. */
    public boolean isSingleHolder() {
        return holders.size() == 1;
    }

    @Override
    public String toString() {
        return requirement + " " + cover + (holders.isEmpty() ? "" : " by " + String.join(", ", holders));
    }
}
