package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.agreement.IccForm;
import org.openkam.scoring.agreement.IntraclassCorrelation;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.release.LedgerKey;
import org.openkam.scoring.release.ReleaseLedger;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** Faults of ratings that only scoring can see, numbered as in the list of fault cases. */
class ScoringFaultCasesTest {
    private static final ReleaseLedger NOTHING_YET = ReleaseLedger.empty(LedgerKey.of(new byte[LedgerKey.LEAST_BYTES]));

    /** So many peers of A, who give every item the same rating. */
    private static Panel peers(int k, int peers, int rating, String... items) {
        Panel panel = Panel.of(k, items);
        int[] ratings = new int[items.length];
        Arrays.fill(ratings, rating);
        for (int p = 0; p < peers; p++) {
            panel.rate("A", "p" + p, "PEER", ratings);
        }
        return panel;
    }

    private static CompetencyScore rel(Panel panel) {
        return Scoring.standard().score(panel.programme()).profile("A").score("REL");
    }

    private static NotScoredReason reason(Panel panel) {
        return ((NotScored) rel(panel)).reason();
    }

    private static Fraction exact(Panel panel) {
        return ((Scored) rel(panel)).exact();
    }

    @Test
    void case34AnItemThatNobodyObservedLeavesTheScoreToTheRest() {
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (String peer : List.of("a", "b", "c")) {
            panel.rate("A", peer, "PEER", 4, 0);
        }
        assertThat(exact(panel)).isEqualTo(Fraction.of(4, 1));
        assertThat(((Scored) rel(panel)).toString() + rel(panel).trace().render())
                .doesNotContain("NaN");
    }

    @Test
    void case35NobodyObservedAnythingAndThereIsNoScoreRatherThanZero() {
        Panel panel = peers(3, 3, 0, "REL-1").rate("A", "m", "MANAGER", 0);
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        // The same as if one or two of them had rated: that nobody did is their secret.
        assertThat(reason(panel)).isEqualTo(NotScoredReason.TOO_FEW_RATERS);
        assertThat(Dump.of(scored)).doesNotContain("NaN", "Infinity");
        assertThat(scored.profile("A").scores()).noneMatch(Scored.class::isInstance);
    }

    @Test
    void case37OneRaterOfAnAnonymousSourceIsMergedOrWithheld() {
        assertThat(reason(peers(3, 1, 4, "REL-1"))).isEqualTo(NotScoredReason.TOO_FEW_RATERS);
        Panel merged = peers(3, 3, 4, "REL-1").rate("A", "c", "CLIENT", 1);
        CompetencyProfile profile = Scoring.standard().score(merged.programme()).profile("A");
        assertThat(profile.cells()).hasToString("[CLIENT+PEER]");
        assertThat(exact(merged)).isEqualTo(Fraction.of(13, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 20})
    void case38OneRaterLessThanKIsTooFewAndKAreEnough(int k) {
        assertThat(reason(peers(k, k - 1, 4, "REL-1"))).isEqualTo(NotScoredReason.TOO_FEW_RATERS);
        assertThat(exact(peers(k, k, 4, "REL-1"))).isEqualTo(Fraction.of(4, 1));
        assertThat(exact(peers(k, k + 1, 4, "REL-1"))).isEqualTo(Fraction.of(4, 1));
    }

    /** The second item has its own number of raters, whatever the first has. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 20})
    void case38EachItemNeedsKRatersOfItsOwn(int k) {
        for (int second = k - 1; second <= k + 1; second++) {
            Panel panel = Panel.of(k, "REL-1", "REL-2");
            for (int p = 0; p < k + 1; p++) {
                panel.rate("A", "p" + p, "PEER", 4, p < second ? 2 : 0);
            }
            assertThat(exact(panel)).isEqualTo(Fraction.of(second < k ? 4 : 3, 1));
        }
    }

    /** The mean of equal ratings is exact; what needs variance says that there is none. */
    @Test
    void case39EqualRatingsHaveAMeanAndNoReliability() {
        Panel panel = Panel.of(3, "REL-1");
        for (int a = 0; a < 12; a++) {
            for (int p = 0; p < 3; p++) {
                panel.rate("A" + a, a + "p" + p, "PEER", 4);
            }
        }
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        assertThat(((Scored) scored.profile("A0").score("REL")).exact()).isEqualTo(Fraction.of(4, 1));
        assertThat(scored.quality().reliability().get("REL")).isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        RatingMatrix equal = RatingMatrix.of(new double[][] {{4, 4}, {4, 4}, {4, 4}});
        assertThat(IntraclassCorrelation.of(equal, IccForm.ICC_2_1).estimate())
                .isEqualTo(Estimate.notComputable(Reason.ZERO_VARIANCE));
        assertThat(Dump.of(scored)).doesNotContain("NaN", "Infinity");
    }

    @Test
    void case40OneAssesseeAndOneItemHaveAScoreWithoutError() {
        ScoredProgramme scored =
                Scoring.standard().score(peers(3, 3, 4, "REL-1").programme());
        assertThat(scored.findings().of(FindingCode.TOO_FEW_ASSESSEES)).hasSize(1);
        assertThat(((Scored) scored.profile("A").score("REL")).exact()).isEqualTo(Fraction.of(4, 1));
        assertThat(Dump.of(scored)).doesNotContain("NaN", "Infinity");
        RatingMatrix one = RatingMatrix.of(new double[][] {{4, 5}});
        assertThat(IntraclassCorrelation.of(one, IccForm.ICC_2_1).estimate())
                .isInstanceOf(Estimate.NotComputable.class);
    }

    /** The ratings 1 to 5 come equally often. */
    @Test
    void case42AHundredThousandRatersOfOnePerson() {
        Panel panel = Panel.of(3, "REL-1");
        for (int p = 0; p < 100_000; p++) {
            panel.rate("A", "p" + p, "PEER", 1 + p % 5);
        }
        assertThat(exact(panel)).isEqualTo(Fraction.of(3, 1));
        List<Panel.Row> rows = new ArrayList<>(panel.rows());
        Collections.shuffle(rows, new Random(42));
        assertThat(Dump.of(Scoring.standard().score(panel.programme(rows))))
                .isEqualTo(Dump.of(Scoring.standard().score(panel.programme())));
    }

    /** The late rating stays in the programme; only its release is refused. */
    @Test
    void case53ALateRatingIsFrozenAndKept() {
        ReleaseLedger ledger = Scoring.standard()
                .with(NOTHING_YET)
                .score(peers(3, 3, 4, "REL-1").programme())
                .ledger()
                .orElseThrow();
        Panel late = peers(3, 4, 4, "REL-1");
        ScoredProgramme second = Scoring.standard().with(ledger).score(late.programme());
        assertThat(((NotScored) second.profile("A").score("REL")).reason()).isEqualTo(NotScoredReason.RELEASE_FROZEN);
        assertThat(second.findings().of(FindingCode.RELEASE_FROZEN)).hasSize(1);
        assertThat(second.programme().answers().size()).isEqualTo(4);
        assertThat(second.ledger().orElseThrow().entries()).isEqualTo(ledger.entries());
    }

    @Test
    void case53AfterTheEndOfACycleNothingElseIsReleased() {
        ReleaseLedger ledger = Scoring.standard()
                .with(NOTHING_YET)
                .score(peers(3, 3, 4, "REL-1").programme())
                .ledger()
                .orElseThrow();
        ScoredProgramme second = Scoring.standard()
                .with(ledger)
                .score(peers(3, 6, 4, "REL-1").close().programme());
        assertThat(second.findings().of(FindingCode.RELEASE_CLOSED)).hasSize(1);
    }

    @Test
    void case54ALowerPromiseThanBeforeIsBroken() {
        ReleaseLedger ledger = Scoring.standard()
                .with(NOTHING_YET)
                .score(peers(4, 4, 4, "REL-1").programme())
                .ledger()
                .orElseThrow();
        assertThatThrownBy(() -> Scoring.standard()
                        .with(ledger)
                        .score(peers(3, 4, 4, "REL-1").programme()))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings().list())
                                .extracting(Finding::code)
                                .containsExactly(FindingCode.ANONYMITY_PROMISE_BROKEN));
    }

    /** What is declined or doesn't apply takes no part either. */
    @Test
    void case34NoKindOfMissingAnswerIsANumber() {
        Panel panel = peers(3, 3, 5, "REL-1");
        for (Answer.Unrated unrated : Answer.Unrated.values()) {
            panel.add(new Panel.Row("A", "x" + unrated.ordinal(), "PEER", "REL-1", unrated));
        }
        assertThat(exact(panel)).isEqualTo(Fraction.of(5, 1));
    }
}
