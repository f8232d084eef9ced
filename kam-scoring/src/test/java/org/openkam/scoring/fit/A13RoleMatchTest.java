package org.openkam.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.openkam.scoring.fit.MatchedPeople.keyRole;
import static org.openkam.scoring.fit.MatchedPeople.one;

import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.scoring.fit.MatchReason.Kind;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Profile against role: must-haves as gate or cap, the mean gap against its limit, time to close; all worked by hand. */
class A13RoleMatchTest {
    private static final RoleMatchPolicy STANDARD = RoleMatchPolicy.standard();

    private static RoleMatch match(int... scores) {
        return RoleMatch.of(one(scores), keyRole());
    }

    @Test
    void readyIfNothingIsReliablyMissed() {
        RoleMatch match = match(4, 4, 4, 5);
        assertThat(match.advice()).isEqualTo(MatchAdvice.READY);
        assertThat(match.reasons()).extracting(MatchReason::kind).containsExactly(Kind.NOTHING_MISSED);
        assertThat(match.gap().value()).isZero();
        assertThat(match.counted()).isEqualTo(match.fit().fit());
        assertThat(match.time().longest().value()).isZero();
        assertThat(match.time().sum().value()).isZero();
    }

    @Test
    void aMissedMustHaveBars() {
        RoleMatch match = match(5, 5, 5, 2);
        assertThat(match.advice()).isEqualTo(MatchAdvice.HIRE);
        assertThat(match.isBarred()).isTrue();
        assertThat(match.reasons().get(0)).hasToString("MUST_HAVE_BARS [SAL]");
        assertThat(match.counted()).isEqualTo(match.fit().fit());
    }

    /** R16: attained 1, 2/3, 1, 1, so the fit is (50 + 20 x 2/3 + 10 + 20) / 100, and counts 0.75. */
    @Test
    void planningAndStressToleranceCap() {
        RoleMatch match = match(4, 3, 4, 4);
        assertThat(match.isBarred()).isFalse();
        assertThat(match.verdict().caps()).containsExactly("PLN");
        assertThat(match.fit().fit().value()).isCloseTo((80 + 40.0 / 3) / 100, within(1e-15));
        Computed counted = (Computed) match.counted();
        assertThat(counted.value()).isEqualTo(0.75);
        assertThat(counted.standardError()).isEqualTo(((Computed) match.fit().fit()).standardError());
        assertThat(counted.interval().upper()).isEqualTo(0.75);
        // Gap 20 x 1 / 100 with an error of 0.2 at most: 0.2 + 2.042 x 0.2 reaches beyond half a point.
        assertThat(match.gap().value()).isCloseTo(0.2, within(1e-15));
        assertThat(((Computed) match.gap()).standardError().value()).isCloseTo(0.2, within(1e-15));
        assertThat(match.advice()).isEqualTo(MatchAdvice.DEVELOP);
        assertThat(match.reasons())
                .extracting(MatchReason::kind)
                .containsExactly(Kind.MUST_HAVE_CAPS, Kind.GAP_WITHIN_LIMIT_UNCERTAIN);
    }

    @Test
    void theRuleMayCapOrLetPass() {
        RoleMatch capped = RoleMatch.of(one(4, 4, 4, 2), keyRole(), STANDARD.with(MustHavePolicy.of(MustHaveRule.CAP)));
        assertThat(capped.advice()).isEqualTo(MatchAdvice.DEVELOP);
        assertThat(capped.verdict().caps()).containsExactly("SAL");
        RoleMatch shown = RoleMatch.of(one(4, 2, 4, 2), keyRole(), STANDARD.with(MustHavePolicy.of(MustHaveRule.NONE)));
        assertThat(shown.verdict().caps()).isEmpty();
        assertThat(shown.verdict().bars()).isEmpty();
        assertThat(shown.counted()).isEqualTo(shown.fit().fit());
        assertThat(shown.advice()).isNotEqualTo(MatchAdvice.READY);
    }

    /** A cap of no competency leaves the gate to all must-haves. */
    @Test
    void withoutCappingCompetenciesEveryMustHaveBars() {
        MustHavePolicy all = new MustHavePolicy(MustHaveRule.GATE, 0.75, new TreeSet<>());
        assertThat(RoleMatch.of(one(4, 3, 3, 4), keyRole(), STANDARD.with(all))
                        .verdict()
                        .bars())
                .containsExactly("PLN", "STR");
    }

    /** REL 1 against 4: the mean gap is 50 x 3 / 100, 1.5 - 2.042 x 0.2 lies above half a point. */
    @Test
    void aLargeGapSpeaksForHiring() {
        RoleMatch match = match(1, 4, 4, 4);
        assertThat(match.gap().value()).isCloseTo(1.5, within(1e-15));
        assertThat(match.advice()).isEqualTo(MatchAdvice.HIRE);
        assertThat(match.reason(Kind.GAP_ABOVE_LIMIT)).isPresent();
        RoleMatchPolicy lenient = STANDARD.with(new RoleMatchPolicy.Limits(0.5, 0.8));
        assertThat(RoleMatch.of(one(1, 4, 4, 4), keyRole(), lenient).reasons())
                .extracting(MatchReason::kind)
                .containsExactly(Kind.GAP_WITHIN_LIMIT);
    }

    @Test
    void whatIsNotSeenLeavesItOpen() {
        RoleMatch match = match(4, 4, 0, 4);
        assertThat(match.advice()).isEqualTo(MatchAdvice.UNDECIDED);
        assertThat(match.reasons().get(0)).hasToString("EVIDENCE_MISSING [STR]");
        assertThat(match.time().unknown()).containsExactly("STR");
        assertThat(match.overload().kind()).isEqualTo(OverloadRisk.Kind.UNKNOWN);
        // Under a rule that doesn't gate, too: READY must not come from silence.
        RoleMatch shown = RoleMatch.of(one(4, 2, 0, 4), keyRole(), STANDARD.with(MustHavePolicy.of(MustHaveRule.NONE)));
        assertThat(shown.advice()).isEqualTo(MatchAdvice.UNDECIDED);
    }

    @Test
    void nothingSeenIsNoZero() {
        RoleMatch match = match(0, 0, 0, 0);
        assertThat(match.gap()).hasToString("not computable (NO_DATA)");
        assertThat(match.counted()).hasToString("not computable (NO_DATA)");
        assertThat(match.time().longest()).hasToString("not computable (NO_DATA)");
        assertThat(match.advice()).isEqualTo(MatchAdvice.UNDECIDED);
    }

    @Test
    void withoutErrorsNothingIsClaimed() {
        RoleMatch match = RoleMatch.of(
                new MatchedPeople()
                        .add("A", 4, 3, 4, 4)
                        .profiles(ScoringPolicy.standard())
                        .get(0),
                keyRole());
        assertThat(match.advice()).isEqualTo(MatchAdvice.UNDECIDED);
        // The gap is there, only its reliability isn't known: it counts in the time, without error.
        Computed months = (Computed) match.time().longest();
        assertThat(months.value()).isCloseTo(12, within(1e-12));
        assertThat(months.standardError()).isNull();
    }

    /** One point at a twelfth a month: 12 months; SE^2 = (0.2 x 12)^2 + (12 x 1/3)^2. Two of them one after the other: twice. */
    @Test
    void timeToCloseCarriesBothErrors() {
        TimeToClose time = match(3, 3, 4, 4).time();
        Computed longest = (Computed) time.longest();
        assertThat(longest.value()).isCloseTo(12, within(1e-12));
        assertThat(longest.standardError().value()).isCloseTo(Math.sqrt(2.4 * 2.4 + 16), within(1e-12));
        assertThat(longest.standardError().assumed()).isTrue();
        assertThat(longest.interval().lower()).isCloseTo(12 - 2.042 * Math.sqrt(21.76), within(0.005));
        Computed sum = (Computed) time.sum();
        assertThat(sum.value()).isCloseTo(24, within(1e-12));
        assertThat(sum.standardError().value()).isCloseTo(2 * Math.sqrt(21.76), within(1e-12));
        assertThat(time.parts().get(2).months().value()).isZero();
        assertThat(time.parts().get(2).isCounted()).isFalse();
        assertThat(time).hasToString("12.0 to 24.0 months, 0 competencies unknown (assumed pace)");
    }

    /** Many roles list competencies of an extension with weight 0; nobody need close a gap there. */
    @Test
    void whatHasNoWeightTakesNoTime() {
        RoleMatch match = RoleMatch.of(
                one(3, 4, 4, 4),
                MatchedPeople.role(
                        MatchedPeople.requirement("REL", 5, 0, false),
                        MatchedPeople.requirement("CHG", 2, 0, false),
                        MatchedPeople.requirement("SAL", 4, 100, false)));
        assertThat(match.time().longest().value()).isZero();
        assertThat(match.time().unknown()).isEmpty();
        assertThat(match.advice()).isEqualTo(MatchAdvice.READY);
    }

    @Test
    void aPaceOfItsOwn() {
        RoleMatchPolicy fast =
                STANDARD.with(ClosingPolicy.standard().with("REL", new ClosingPace(0.5, 0, "own study")));
        TimeToClose time = RoleMatch.of(one(3, 3, 4, 4), keyRole(), fast).time();
        assertThat(time.parts().get(0).months().value()).isEqualTo(2);
        assertThat(time.parts().get(0).pace().source()).isEqualTo("own study");
        assertThat(((Computed) time.parts().get(0).months()).standardError().value())
                .isCloseTo(0.4, within(1e-15));
        assertThat(time.longest().value()).isCloseTo(12, within(1e-12));
    }

    /** R17: 5 beside 2 differ by 3, the error of the difference is at most 0.4; 4 beside 3 by 1 with the same error. */
    @Test
    void overloadIsReadFromBoth() {
        assertThat(match(4, 5, 2, 4).overload().kind()).isEqualTo(OverloadRisk.Kind.RISK);
        assertThat(match(4, 5, 2, 4).reason(Kind.OVERLOAD_RISK).orElseThrow().competencies())
                .containsExactly("PLN", "STR");
        assertThat(match(4, 4, 3, 4).overload().kind()).isEqualTo(OverloadRisk.Kind.RISK);
        assertThat(match(4, 4, 4, 4).overload().kind()).isEqualTo(OverloadRisk.Kind.NONE);
        assertThat(match(4, 3, 2, 4).overload().kind()).isEqualTo(OverloadRisk.Kind.NONE);
        assertThat(((Computed) match(4, 4, 3, 4).overload().difference())
                        .standardError()
                        .value())
                .isCloseTo(0.4, within(1e-15));
    }

    /** R34 and R47: in favour only; no figure and no advice changes. */
    @Test
    void experienceIsABonusAndNeverAGate() {
        RoleMatch unknown = match(4, 3, 4, 4);
        RoleMatch none = RoleMatch.of(one(4, 3, 4, 4), keyRole(), STANDARD, new Experience(0.0, 0));
        RoleMatch much = RoleMatch.of(one(4, 3, 4, 4), keyRole(), STANDARD, new Experience(2.0, 3));
        assertThat(new RoleMatch(
                        none.fit(),
                        none.counted(),
                        none.gap(),
                        none.time(),
                        none.overload(),
                        none.verdict(),
                        unknown.trace())) // which only tells that nothing is known
                .isEqualTo(unknown);
        assertThat(much.advice()).isEqualTo(unknown.advice());
        assertThat(much.counted()).isEqualTo(unknown.counted());
        assertThat(much.verdict().experiencePoints()).isEqualTo(3);
        assertThat(much.reasons()).extracting(MatchReason::kind).endsWith(Kind.PROJECTS, Kind.TENURE);
        assertThat(STANDARD.experience().projectPoints())
                .isGreaterThan(STANDARD.experience().tenurePoints());
        assertThatIllegalArgumentException().isThrownBy(() -> new ExperiencePolicy(2, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "pl", "de"})
    void saidInWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String text = match(4, 3, 2, 2).render(ModelLibrary.keyAccountManager(), locale)
                + match(4, 4, 0, 4).render(ModelLibrary.keyAccountManager(), locale);
        assertThat(text).doesNotContain("{").contains("A", "Role");
        assertThat(text.lines()).hasSizeGreaterThan(12);
    }

    @Test
    void aWrongProfileIsRefused() {
        RoleFit fit = RoleFit.of(one(4, 4, 4, 4), keyRole());
        var other = new MatchedPeople().add("B", 4, 4, 4, 4).profiles().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeToClose.of(fit, other, ClosingPolicy.standard()))
                .withMessageContaining("must be A");
    }

    @Test
    void policiesRefuseWhatMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosingPace(0, 0, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosingPace(1, -1, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosingPace(1, 0, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleMatchPolicy.Limits(1.1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new OverloadPolicy("PLN", "PLN", 0.7, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Experience(-1.0, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MustHavePolicy(MustHaveRule.CAP, 1.5, new TreeSet<>()));
    }
}
