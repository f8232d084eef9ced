package org.openkam.ipd.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.Needs;
import org.openkam.ipd.json.NeedTableReader;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
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

/** What the bundled table decides, cell by cell; source case rules R01 to R05, R07, R08, R17, R37 and the table of styles. */
class BundledNeedTableTest {
    private static final NeedRule RULE = NeedRule.of(NeedTableReader.bundled());
    private static final RatingScale SCALE = RatingScale.of(1, 5);

    /** Evidence about one competency, changed step by step; by default below its target, liked, nothing else known. */
    private static final class One {
        private String competency = "REL";
        private double score = 2;
        private Claim claim = Claim.BELOW;
        private double motivation = 4;
        private boolean mustHave;
        private int weight = 20;
        private ScoreBasis basis = ScoreBasis.OTHERS;
        private String role = "KEY_ACCOUNT_MANAGER";
        private List<RoleComponent> parts = List.of();
        private TargetConditions conditions = TargetConditions.unknownAll();
        private boolean overloading;
        private AgreementLevel level = AgreementLevel.HYPOTHESIS;
        private SharedWeakness.Kind weakness = SharedWeakness.Kind.OPEN;
        private SelfOther.Kind self = SelfOther.Kind.AGREEMENT;
        private Claim manager = Claim.NO_RELIABLE_DIFFERENCE;

        NeedEvidence evidence() {
            var requirement = new RoleRequirement(competency, 4, BigDecimal.valueOf(weight), mustHave);
            Estimate value = score == 0 ? Estimate.notComputable(Reason.NO_DATA) : withError(score);
            Estimate gap = score == 0 ? Estimate.notComputable(Reason.NO_DATA) : withError(4 - score);
            var whole = new CompetencyGap(requirement, value, gap, new Attainment(requirement, value, claim), basis);
            WorkContext work = new WorkContext(role, parts, conditions, "CLIENT", overloading);
            return new NeedEvidence(
                    whole, Needs.perspective(motivation), new Corroboration(level, weakness, self, manager), work);
        }

        private static Estimate withError(double value) {
            return Estimate.of(
                    value, new StandardError(0.1, 20, false), new Interval(value - 0.25, value + 0.25, 0.95));
        }

        private NeedDecision decision() {
            return RULE.decide(List.of(evidence()), SCALE).get(0);
        }

        private String says() {
            return decision().kind() + " " + decision().verb();
        }
    }

    private static RoleComponent part(String code, Delegability delegability) {
        LocalizedText backup = delegability == Delegability.NO ? null : LocalizedText.of("bid desk");
        return new RoleComponent(code, LocalizedText.of("Part"), List.of("REL"), delegability, backup);
    }

    /** Claim by motivation; 0 is unknown, 2.5 is half a point below the middle and so low. Nothing can be handed over. */
    @ParameterizedTest
    @CsvSource({
        "BELOW, 0, DEVELOPMENT_AREA DEVELOP",
        "BELOW, 5, DEVELOPMENT_AREA DEVELOP",
        "BELOW, 2.51, DEVELOPMENT_AREA DEVELOP",
        "BELOW, 2.5, LIMITATION SECURE_MINIMUM",
        "BELOW, 1, LIMITATION SECURE_MINIMUM",
        "ABOVE, 0, STRENGTH KEEP_AND_SHARE",
        "ABOVE, 3, STRENGTH KEEP_AND_SHARE",
        "ABOVE, 2.5, DRAIN_RISK EASE_OFF",
        "NO_RELIABLE_DIFFERENCE, 0, ON_TARGET KEEP",
        "NO_RELIABLE_DIFFERENCE, 1, ON_TARGET KEEP",
        "NO_RELIABLE_DIFFERENCE, 5, ON_TARGET KEEP",
        "NO_CLAIM, 0, NOT_ENOUGH_EVIDENCE CLARIFY",
        "NO_CLAIM, 1, NOT_ENOUGH_EVIDENCE CLARIFY",
        "NO_CLAIM, 5, NOT_ENOUGH_EVIDENCE CLARIFY"
    })
    void effectivenessByMotivation(Claim claim, double motivation, String says) {
        One one = new One();
        one.claim = claim;
        one.score = claim == Claim.ABOVE ? 4.5 : claim == Claim.BELOW ? 2 : claim == Claim.NO_CLAIM ? 0 : 4;
        one.motivation = motivation;
        assertThat(one.says()).isEqualTo(says);
    }

    @Test
    void theMiddleMovesWithTheScale() {
        One one = new One();
        one.motivation = 4.9;
        assertThat(RULE.decide(List.of(one.evidence()), RatingScale.of(0, 10))
                        .get(0)
                        .kind())
                .isEqualTo(NeedKind.DEVELOPMENT_AREA);
        one.motivation = 4.5;
        assertThat(RULE.decide(List.of(one.evidence()), RatingScale.of(0, 10))
                        .get(0)
                        .kind())
                .isEqualTo(NeedKind.LIMITATION);
    }

    /** R05: who can hand over hands over; what the role can't do without keeps a minimum for the rest. */
    @ParameterizedTest
    @CsvSource({
        "YES, YES, false, DELEGATE",
        "YES, YES, true, DELEGATE",
        "YES, PARTLY, false, DELEGATE",
        "YES, PARTLY, true, SECURE_MINIMUM",
        "YES, NO, false, DELEGATE",
        "YES, NO, true, SECURE_MINIMUM",
        "NO, NO, false, SECURE_MINIMUM",
        "NO, NO, true, SECURE_MINIMUM"
    })
    void r05LimitationIsHandedOverAsFarAsItCan(
            Delegability first, Delegability second, boolean mustHave, DevelopmentVerb verb) {
        One one = new One();
        one.motivation = 1;
        one.parts = List.of(part("A", first), part("B", second));
        one.mustHave = mustHave;
        assertThat(one.decision().kind()).isEqualTo(NeedKind.LIMITATION);
        assertThat(one.decision().verb()).isEqualTo(verb);
    }

    @Test
    void aPartWithoutSomebodyWhoTakesItIsNotHandedOver() {
        One one = new One();
        one.motivation = 1;
        one.parts = List.of(new RoleComponent("A", LocalizedText.of("Part"), List.of("REL"), Delegability.YES, null));
        assertThat(one.says()).isEqualTo("LIMITATION SECURE_MINIMUM");
    }

    private static NeedEvidence strength(String competency, double score, String cluster, RoleComponent... parts) {
        One one = new One();
        one.competency = competency;
        one.score = score;
        one.claim = Claim.ABOVE;
        one.parts = List.of(parts);
        NeedEvidence evidence = one.evidence();
        WorkContext work = new WorkContext("R", List.of(parts), TargetConditions.unknownAll(), cluster, false);
        return new NeedEvidence(evidence.gap(), evidence.perspective(), evidence.corroboration(), work);
    }

    private static NeedDecision compensated(NeedEvidence... strengths) {
        One low = new One();
        low.motivation = 1;
        low.parts = List.of(part("A", Delegability.NO), part("B", Delegability.NO));
        List<NeedEvidence> all = new ArrayList<>(List.of(strengths));
        all.add(low.evidence());
        return RULE.decide(all, SCALE).get(strengths.length);
    }

    @Test
    void aStrengthThatSharesMostOfTheWorkCompensates() {
        RoleComponent a = part("A", Delegability.NO);
        RoleComponent b = part("B", Delegability.NO);
        assertThat(compensated(strength("COM", 4.4, "SELF", a, b), strength("SVC", 4.9, "CLIENT", a))
                        .compensatedBy())
                .contains("COM");
        assertThat(compensated(strength("SVC", 4.4, "CLIENT"), strength("COM", 4.9, "SELF"))
                        .compensatedBy())
                .as("of one cluster")
                .contains("SVC");
        assertThat(compensated(strength("SVC", 4.4, "CLIENT"), strength("CBX", 4.9, "CLIENT"))
                        .compensatedBy())
                .as("the greater one")
                .contains("CBX");
        assertThat(compensated(strength("SVC", 4.4, "CLIENT"), strength("CBX", 4.4, "CLIENT"))
                        .compensatedBy())
                .as("of equal ones by code")
                .contains("CBX");
        assertThat(compensated(strength("COM", 4.9, "SELF")).verb()).isEqualTo(DevelopmentVerb.SECURE_MINIMUM);
    }

    @Test
    void whatDrainsDoesNotCompensate() {
        NeedEvidence strong = strength("SVC", 4.9, "CLIENT");
        NeedEvidence draining =
                new NeedEvidence(strong.gap(), Needs.perspective(1), strong.corroboration(), strong.work());
        assertThat(compensated(draining).verb()).isEqualTo(DevelopmentVerb.SECURE_MINIMUM);
    }

    @Test
    void r37ConditionsComeFirst() {
        One one = new One();
        one.conditions = TargetConditions.unknownAll().without(Condition.BUDGET);
        assertThat(one.says()).isEqualTo("ENVIRONMENT MEND_CONDITIONS");
        one.weakness = SharedWeakness.Kind.SERIOUS;
        one.motivation = 1;
        assertThat(one.says()).isEqualTo("ENVIRONMENT MEND_CONDITIONS");
        one.claim = Claim.ABOVE;
        one.score = 4.5;
        one.motivation = 4;
        assertThat(one.says()).as("nothing is low").isEqualTo("STRENGTH KEEP_AND_SHARE");
        one.claim = Claim.BELOW;
        one.conditions = TargetConditions.givenAll();
        assertThat(one.says()).isEqualTo("DEVELOPMENT_AREA DEVELOP");
    }

    /** R01: one instrument of several is a hypothesis; with two or three it is a reason; practically all colleagues are one too. */
    @Test
    void r01OneOfSeveralInstrumentsIsAHypothesis() {
        One one = new One();
        one.basis = ScoreBasis.COMBINED;
        assertThat(one.says()).isEqualTo("NOT_ENOUGH_EVIDENCE CLARIFY");
        one.level = AgreementLevel.NOT_COMPARABLE;
        assertThat(one.says()).isEqualTo("NOT_ENOUGH_EVIDENCE CLARIFY");
        one.level = AgreementLevel.SUPPORTED;
        assertThat(one.says()).isEqualTo("DEVELOPMENT_AREA DEVELOP");
        one.level = AgreementLevel.FIRM;
        assertThat(one.says()).isEqualTo("DEVELOPMENT_AREA DEVELOP");
        one.level = AgreementLevel.HYPOTHESIS;
        one.weakness = SharedWeakness.Kind.SERIOUS;
        assertThat(one.says()).as("R02").isEqualTo("DEVELOPMENT_AREA DEVELOP");
        one.basis = ScoreBasis.OTHERS;
        one.weakness = SharedWeakness.Kind.NOT_SERIOUS;
        assertThat(one.says()).as("the design asks for the 360 alone").isEqualTo("DEVELOPMENT_AREA DEVELOP");
    }

    @Test
    void aContradictionIsClarified() {
        One one = new One();
        NeedEvidence torn = one.evidence();
        var gap = new CompetencyGap(
                torn.gap().requirement(),
                Estimate.notComputable(Reason.CONTRADICTION),
                Estimate.notComputable(Reason.NO_DATA),
                new Attainment(torn.gap().requirement(), Estimate.notComputable(Reason.NO_DATA), Claim.NO_CLAIM),
                ScoreBasis.COMBINED);
        NeedDecision decision = RULE.decide(
                        List.of(new NeedEvidence(gap, torn.perspective(), torn.corroboration(), torn.work())), SCALE)
                .get(0);
        assertThat(decision).hasToString("NOT_ENOUGH_EVIDENCE -> CLARIFY");
        assertThat(decision.rationale().toString()).contains("contradict");
    }

    /** R08: a manager who sees more stops a goal that rests on one instrument, unless practically all colleagues see it. */
    @Test
    void r08AManagerWhoSeesMoreIsHeardFirst() {
        One one = new One();
        one.manager = Claim.ABOVE;
        assertThat(one.says()).isEqualTo("NOT_ENOUGH_EVIDENCE CLARIFY");
        one.weakness = SharedWeakness.Kind.SERIOUS;
        assertThat(one.says()).isEqualTo("DEVELOPMENT_AREA DEVELOP");
        one.weakness = SharedWeakness.Kind.OPEN;
        one.basis = ScoreBasis.COMBINED;
        one.level = AgreementLevel.SUPPORTED;
        assertThat(one.says()).isEqualTo("DEVELOPMENT_AREA DEVELOP");
        one.basis = ScoreBasis.OTHERS;
        one.manager = Claim.BELOW;
        assertThat(one.says()).isEqualTo("DEVELOPMENT_AREA DEVELOP");
    }

    @Test
    void r02AndR03HaveTheirOwnReasons() {
        One one = new One();
        one.weakness = SharedWeakness.Kind.SERIOUS;
        one.self = SelfOther.Kind.BLIND_SPOT;
        assertThat(one.decision().rationale().toString())
                .contains("Practically all colleagues")
                .contains("facts first");
        one.self = SelfOther.Kind.AGREEMENT;
        assertThat(one.decision().rationale().toString())
                .contains("serious reason")
                .doesNotContain("facts");
        one.weakness = SharedWeakness.Kind.NOT_SERIOUS;
        one.self = SelfOther.Kind.BLIND_SPOT;
        assertThat(one.decision().rationale().toString())
                .doesNotContain("all colleagues")
                .contains("facts first");
    }

    /** R07: skill isn't examined; what draws little is backed up, and only what practically all colleagues see is a goal. */
    @Test
    void r07AStyleRoleIsNotExaminedForSkill() {
        One one = new One();
        one.role = "DIRECTOR_KEY_ACCOUNTS";
        one.mustHave = true;
        assertThat(one.says()).isEqualTo("NOT_EXAMINED KEEP");
        one.motivation = 1;
        assertThat(one.says()).isEqualTo("SUPPORT BACK_UP");
        one.parts = List.of(part("A", Delegability.PARTLY));
        assertThat(one.decision().rationale().toString()).contains("{parts}");
        one.claim = Claim.NO_CLAIM;
        one.score = 0;
        assertThat(one.says()).as("no score is needed").isEqualTo("SUPPORT BACK_UP");
        one.motivation = 0;
        assertThat(one.says()).isEqualTo("NOT_ENOUGH_EVIDENCE CLARIFY");
        one.weakness = SharedWeakness.Kind.SERIOUS;
        assertThat(one.says()).as("R02 without a claim").isEqualTo("NOT_ENOUGH_EVIDENCE CLARIFY");
        one.claim = Claim.BELOW;
        one.score = 1.5;
        assertThat(one.says()).as("R02").isEqualTo("DEVELOPMENT_AREA DEVELOP");
        one.motivation = 1;
        one.mustHave = false;
        assertThat(one.says()).as("R02").isEqualTo("LIMITATION DELEGATE");
    }

    /** Far above: one level or more, beyond error. The score's interval reaches 0.25 to each side, so 5.25 is the first. */
    @Test
    void overuseNeglectsWhatTheRoleAsksForNoLess() {
        One liked = new One();
        liked.competency = "COM";
        liked.claim = Claim.ABOVE;
        liked.score = 5.25;
        One low = new One();
        assertThat(both(liked, low)).isEqualTo("OVERUSE NEUTRALISE");
        liked.score = 5.24;
        assertThat(both(liked, low)).isEqualTo("STRENGTH KEEP_AND_SHARE");
        liked.score = 5.25;
        low.weight = 19;
        assertThat(both(liked, low)).as("asked for less").isEqualTo("STRENGTH KEEP_AND_SHARE");
        low.weight = 20;
        low.claim = Claim.NO_RELIABLE_DIFFERENCE;
        assertThat(both(liked, low)).as("not neglected").isEqualTo("STRENGTH KEEP_AND_SHARE");
        low.claim = Claim.BELOW;
        liked.motivation = 1;
        assertThat(both(liked, low)).as("not liked").isEqualTo("DRAIN_RISK EASE_OFF");
    }

    private static String both(One first, One second) {
        NeedDecision decision =
                RULE.decide(List.of(first.evidence(), second.evidence()), SCALE).get(0);
        return decision.kind() + " " + decision.verb();
    }

    @Test
    void r17WhoCarriesMuchAtOnceIsNotAskedForMore() {
        One one = new One();
        one.competency = "PLN";
        one.claim = Claim.ABOVE;
        one.score = 4.5;
        one.overloading = true;
        assertThat(one.says()).isEqualTo("DRAIN_RISK EASE_OFF");
        assertThat(one.decision().rationale().toString()).contains("load");
    }
}
