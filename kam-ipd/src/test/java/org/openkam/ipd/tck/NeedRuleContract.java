package org.openkam.ipd.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.NeedRule;
import org.openkam.scoring.policy.Claim;

/** The rules N1 to N5 of {@link NeedRule}. */
public abstract class NeedRuleContract {

    /** Returns the rule that is tested; equal rules at each call. */
    protected abstract NeedRule rule();

    private List<NeedDecision> decide(List<NeedEvidence> evidence) {
        return rule().decide(Collections.unmodifiableList(evidence), RuleContractCases.SCALE);
    }

    @Test
    @DisplayName("N1 one decision for each competency, in the order given")
    final void n1() {
        for (Random random : RuleContractCases.cases()) {
            List<NeedEvidence> evidence = RuleContractCases.person(random);
            assertThat(decide(evidence)).hasSameSizeAs(evidence).doesNotContainNull();
        }
        assertThat(decide(List.of())).isEmpty();
    }

    @Test
    @DisplayName("N2 no kind says more of a score than its claim does")
    final void n2() {
        for (Random random : RuleContractCases.cases()) {
            List<NeedEvidence> evidence = RuleContractCases.person(random);
            List<NeedDecision> decisions = decide(evidence);
            for (int i = 0; i < evidence.size(); i++) {
                Claim claim = evidence.get(i).gap().claim();
                NeedKind kind = decisions.get(i).kind();
                boolean silent = kind == NeedKind.NOT_ENOUGH_EVIDENCE
                        || kind == NeedKind.SUPPORT
                        || kind == NeedKind.NOT_EXAMINED;
                assertThat(claim != Claim.NO_CLAIM || silent)
                        .as("%s on %s", kind, claim)
                        .isTrue();
                assertThat(!kind.isBelowTarget() || claim == Claim.BELOW)
                        .as("%s on %s", kind, claim)
                        .isTrue();
                assertThat(!kind.isAboveTarget() || claim == Claim.ABOVE)
                        .as("%s on %s", kind, claim)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("N3 only a score reliably below its target takes a goal")
    final void n3() {
        for (Random random : RuleContractCases.cases()) {
            List<NeedEvidence> evidence = RuleContractCases.person(random);
            List<NeedDecision> decisions = decide(evidence);
            for (int i = 0; i < evidence.size(); i++) {
                boolean goal = decisions.get(i).verb().callsForGoal();
                assertThat(!goal || evidence.get(i).gap().claim() == Claim.BELOW)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("N4 a compensating strength is one of the same person's strengths")
    final void n4() {
        for (Random random : RuleContractCases.cases()) {
            List<NeedEvidence> evidence = RuleContractCases.person(random);
            List<NeedDecision> decisions = decide(evidence);
            List<String> strengths = new ArrayList<>();
            for (int i = 0; i < evidence.size(); i++) {
                if (decisions.get(i).kind() == NeedKind.STRENGTH) {
                    strengths.add(evidence.get(i).competency());
                }
            }
            decisions.forEach(d ->
                    d.compensatedBy().ifPresent(code -> assertThat(strengths).contains(code)));
        }
    }

    @Test
    @DisplayName("N5 same input, same decisions; another order, the same in that order; a copy decides alike")
    final void n5() throws IOException, ClassNotFoundException {
        NeedRule copy = copy(rule());
        assertThat(rule().code()).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}").isEqualTo(copy.code());
        for (Random random : RuleContractCases.cases()) {
            List<NeedEvidence> evidence = RuleContractCases.person(random);
            List<NeedDecision> decisions = decide(evidence);
            assertThat(decide(evidence)).isEqualTo(decisions);
            assertThat(copy.decide(evidence, RuleContractCases.SCALE)).isEqualTo(decisions);
            List<NeedEvidence> backwards = new ArrayList<>(evidence);
            Collections.reverse(backwards);
            List<NeedDecision> turned = new ArrayList<>(decide(backwards));
            Collections.reverse(turned);
            assertThat(turned).isEqualTo(decisions);
        }
    }

    private static NeedRule copy(NeedRule rule) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(rule);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (NeedRule) in.readObject();
        }
    }
}
