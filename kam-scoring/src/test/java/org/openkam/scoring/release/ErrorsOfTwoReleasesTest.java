package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate.Computed;

/**
 * Errors rest on components pooled over everybody. Those of two releases that differ in one person would tell how far that person's
 * raters differ, to any reader of anybody's profile: a spread of three raters, where ten are asked for.
 */
class ErrorsOfTwoReleasesTest {
    private static final LedgerKey KEY = LedgerKey.of(new byte[32]);
    private static final int PEOPLE = 24;

    /** Everybody has three peers of his own, and some of them three more. */
    private static Panel panel(int people, int withSix) {
        Panel panel = Panel.of(3, "REL-1");
        for (int p = 0; p < people; p++) {
            for (int r = 0; r < (p < withSix ? 6 : 3); r++) {
                panel.rate(Panel.code(p), "R" + p + "-" + r, "PEER", 1 + (p * p + r * (p % 3 + 1)) % 5);
            }
        }
        return panel;
    }

    private static ScoredProgramme score(Programme programme, ReleaseLedger ledger) {
        return Scoring.standard().with(ledger).score(programme);
    }

    private static ReleaseLedger after(Programme... programmes) {
        ReleaseLedger ledger = ReleaseLedger.empty(KEY);
        for (Programme programme : programmes) {
            ledger = score(programme, ledger).ledger().orElseThrow();
        }
        return ledger;
    }

    private static boolean hasErrors(ScoredProgramme scored) {
        boolean any = scored.profiles().stream()
                .anyMatch(p ->
                        p.score("REL").fold(s -> ((Computed) s.estimate()).standardError() != null, none -> false));
        assertThat(scored.findings().of(FindingCode.RELEASE_ERRORS)).hasSize(any ? 0 : 1);
        assertThat(scored.findings().of(FindingCode.RELEASE_FROZEN)).isEmpty();
        return any;
    }

    /** Sum of squares about the means of all cells, from a trace: variance times degrees of freedom. */
    private static double squares(ScoredProgramme scored) {
        ScoreTrace components = scored.profile(Panel.code(5))
                .score("REL")
                .trace()
                .part("error")
                .flatMap(e -> e.part("components"))
                .orElseThrow();
        List<Double> numbers = List.of("rater", "residual", "ratingDegrees").stream()
                .map(fact -> Double.valueOf(components.facts().get(fact)))
                .toList();
        return (numbers.get(0) + numbers.get(1)) * numbers.get(2);
    }

    /** A04's three peers give 1 + (16, 18, 20) mod 5 = 2, 4, 1: mean 7/3, squares 21 - 49/3 = 14/3. Without ledger nothing is remembered. */
    @Test
    void theAttackWorksWhereNothingIsRemembered() {
        Programme all = panel(PEOPLE, 0).programme();
        double told = squares(Scoring.standard().score(all))
                - squares(Scoring.standard().score(all.without("A04")));
        assertThat(told).isCloseTo(14.0 / 3, offset(1e-9));
    }

    @Test
    void withoutOnePersonThereAreNoErrors() {
        Programme all = panel(PEOPLE, 0).programme();
        assertThat(hasErrors(score(all, after()))).isTrue();
        assertThat(hasErrors(score(all.without("A04"), after(all)))).isFalse();
        assertThat(hasErrors(score(all, after(all.without("A04"))))).isFalse();
    }

    @Test
    void theSameReleaseKeepsItsErrors() {
        Programme all = panel(PEOPLE, 0).programme();
        assertThat(hasErrors(score(all, after(all)))).isTrue();
        assertThat(hasErrors(score(all, after(all, all)))).isTrue();
    }

    /** Three late raters of a person are released, and those of ten people bring errors as well. */
    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 24})
    void ofLateAnswersAboutTenPeopleErrorsAreShown(int late) {
        ReleaseLedger ledger = after(panel(PEOPLE, 0).programme());
        assertThat(hasErrors(score(panel(PEOPLE, late).programme(), ledger))).isEqualTo(late >= 10);
    }

    /** The second release differs from the first in twelve people, the third from the second in one. */
    @Test
    void allEarlierReleasesCount() {
        ReleaseLedger ledger =
                after(panel(PEOPLE, 0).programme(), panel(PEOPLE, 12).programme());
        assertThat(hasErrors(score(panel(PEOPLE, 13).programme(), ledger))).isFalse();
        assertThat(hasErrors(score(panel(PEOPLE, 24).programme(), ledger))).isTrue();
    }

    /** Another programme may use the same name for its cycle, with people of its own. */
    @Test
    void nobodyInCommonNothingToCompare() {
        Panel others = Panel.of(3, "REL-1");
        for (int p = 0; p < 12; p++) {
            for (int r = 0; r < 3; r++) {
                others.rate("B" + p, "S" + p + "-" + r, "PEER", 1 + (p + r) % 5);
            }
        }
        assertThat(hasErrors(score(others.programme(), after(panel(PEOPLE, 0).programme()))))
                .isTrue();
    }
}
