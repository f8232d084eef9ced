package org.openkam.ipd.tck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.Perspective;
import org.openkam.ipd.need.WorkContext;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Evidence about people for the contracts, the same for the same seed: everything that can come up, and in any combination. */
final class RuleContractCases {
    static final RatingScale SCALE = RatingScale.of(1, 5);
    private static final int CASES = 300;
    private static final int MOST = 7;
    private static final List<String> ROLES = List.of("ROLE", "KEY_ACCOUNT_MANAGER", "DIRECTOR_KEY_ACCOUNTS");
    private static final List<String> CLUSTERS = List.of("CLIENT", "SELF");

    private RuleContractCases() {}

    static List<Random> cases() {
        List<Random> cases = new ArrayList<>();
        for (int seed = 1; seed <= CASES; seed++) {
            cases.add(new Random(seed));
        }
        return cases;
    }

    /** Evidence about one person, no competency twice; may be empty. */
    static List<NeedEvidence> person(Random random) {
        String role = one(ROLES, random);
        List<NeedEvidence> evidence = new ArrayList<>();
        for (int i = random.nextInt(MOST); i > 0; i--) {
            WorkContext work = new WorkContext(
                    role, components(random), conditions(random), one(CLUSTERS, random), random.nextInt(5) == 0);
            evidence.add(new NeedEvidence(gap("C" + i, random), perspective(random), corroboration(random), work));
        }
        return evidence;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> T one(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static CompetencyGap gap(String competency, Random random) {
        int target = 1 + random.nextInt(5);
        double score = 1 + random.nextInt(17) / 4.0;
        var requirement = new RoleRequirement(
                competency, target, BigDecimal.valueOf(random.nextInt(4) * 10L), random.nextBoolean());
        ScoreBasis basis = one(ScoreBasis.values(), random);
        double way = target - score;
        return switch (random.nextInt(6)) {
            case 0 -> gap(requirement, Estimate.notComputable(Reason.NO_DATA), Claim.NO_CLAIM, basis);
            case 1 ->
                gap(requirement, Estimate.notComputable(Reason.CONTRADICTION), Claim.NO_CLAIM, ScoreBasis.COMBINED);
            case 2 -> gap(requirement, Estimate.of(score), Claim.NO_CLAIM, basis);
            default -> {
                double half = random.nextDouble();
                Claim claim =
                        Math.abs(way) <= half ? Claim.NO_RELIABLE_DIFFERENCE : way > 0 ? Claim.BELOW : Claim.ABOVE;
                yield gap(requirement, withError(score, half), claim, basis);
            }
        };
    }

    private static Estimate withError(double value, double half) {
        return Estimate.of(
                value, new StandardError(half / 2, 20, false), new Interval(value - half, value + half, 0.95));
    }

    private static CompetencyGap gap(RoleRequirement requirement, Estimate score, Claim claim, ScoreBasis basis) {
        Estimate gap = score.fold(
                s -> s.interval() == null
                        ? Estimate.of(requirement.targetLevel() - s.value())
                        : withError(
                                requirement.targetLevel() - s.value(),
                                s.interval().upper() - s.value()),
                reason -> Estimate.notComputable(Reason.NO_DATA));
        return new CompetencyGap(requirement, score, gap, new Attainment(requirement, score, claim), basis);
    }

    private static Perspective perspective(Random random) {
        Estimate none = Estimate.notComputable(Reason.NO_DATA);
        Estimate motivation = random.nextInt(4) == 0 ? none : Estimate.of(1 + random.nextInt(9) / 2.0);
        return new Perspective(motivation, none, none, one(Claim.values(), random));
    }

    private static Corroboration corroboration(Random random) {
        return new Corroboration(
                one(AgreementLevel.values(), random),
                one(SharedWeakness.Kind.values(), random),
                one(SelfOther.Kind.values(), random),
                one(Claim.values(), random));
    }

    private static List<RoleComponent> components(Random random) {
        List<RoleComponent> components = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (random.nextInt(3) == 0) {
                Delegability delegability = Delegability.values()[i % 3];
                LocalizedText backup = i == 3 ? null : LocalizedText.of("backup " + i);
                components.add(
                        new RoleComponent("P" + i, LocalizedText.of("Part " + i), List.of("C1"), delegability, backup));
            }
        }
        return components;
    }

    private static TargetConditions conditions(Random random) {
        return random.nextInt(3) == 0
                ? TargetConditions.unknownAll().without(one(Condition.values(), random))
                : TargetConditions.unknownAll();
    }
}
