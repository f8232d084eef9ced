package org.openkam.ipd.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.PriorityRule;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Attainment;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.statistic.Estimate;

/** The rules P1 to P3 of {@link PriorityRule}. */
public abstract class PriorityRuleContract {
    private static final List<NeedKind> KINDS = List.of(NeedKind.values());
    private static final double[] RELEVANCES = {0, 0.5, 1, 2, 1e300};

    /** Returns the rule that is tested; equal rules at each call. */
    protected abstract PriorityRule rule();

    private static NeedDecision decision(DevelopmentVerb verb) {
        String strength = verb == DevelopmentVerb.COMPENSATE ? "C9" : null;
        return new NeedDecision(KINDS.get(0), verb, LocalizedText.of("because"), strength);
    }

    @Test
    @DisplayName("P1 0 for what calls for no goal, otherwise 0 or more, and finite")
    final void p1() {
        for (Random random : RuleContractCases.cases()) {
            for (NeedEvidence evidence : RuleContractCases.person(random)) {
                for (DevelopmentVerb verb : DevelopmentVerb.values()) {
                    for (double relevance : RELEVANCES) {
                        double priority = rule().priority(evidence, decision(verb), relevance);
                        assertThat(priority).isFinite().isNotNegative();
                        assertThat(verb.callsForGoal() || priority == 0)
                                .as("%s %s", verb, priority)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("P2 a larger gap, weight or relevance never lowers it")
    final void p2() {
        for (Random random : RuleContractCases.cases()) {
            for (NeedEvidence evidence : RuleContractCases.person(random)) {
                double score = 1 + random.nextInt(4) / 2.0;
                int weight = random.nextInt(50);
                double relevance = random.nextInt(4);
                double less = priority(evidence, score + 0.5, weight, relevance);
                assertThat(priority(evidence, score, weight, relevance)).isGreaterThanOrEqualTo(less);
                assertThat(priority(evidence, score + 0.5, weight + 1, relevance))
                        .isGreaterThanOrEqualTo(less);
                assertThat(priority(evidence, score + 0.5, weight, relevance + 1))
                        .isGreaterThanOrEqualTo(less);
            }
        }
    }

    /** A target of 4 that is reliably missed. */
    private double priority(NeedEvidence evidence, double score, int weight, double relevance) {
        var requirement = new RoleRequirement(evidence.competency(), 4, BigDecimal.valueOf(weight), false);
        CompetencyGap gap = new CompetencyGap(
                requirement,
                Estimate.of(score),
                Estimate.of(4 - score),
                new Attainment(requirement, Estimate.of(score), Claim.BELOW));
        NeedEvidence changed = new NeedEvidence(gap, evidence.perspective(), evidence.corroboration(), evidence.work());
        return rule().priority(changed, decision(DevelopmentVerb.DEVELOP), relevance);
    }

    @Test
    @DisplayName("P3 same input, same priority, and a code that is one")
    final void p3() {
        assertThat(rule().code()).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}").isEqualTo(rule().code());
        for (Random random : RuleContractCases.cases()) {
            for (NeedEvidence evidence : RuleContractCases.person(random)) {
                double once = rule().priority(evidence, decision(DevelopmentVerb.DEVELOP), 1);
                assertThat(rule().priority(evidence, decision(DevelopmentVerb.DEVELOP), 1))
                        .isEqualTo(once);
            }
        }
    }
}
