package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.AnalystView.LeaveOutEffect;
import org.openkam.scoring.response.RaterFlag.Code;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** What the analyst sees beside the scores. */
class AnalystViewTest {

    /** A's peers give 1, 2, 3 and 5; the rater of the 5 gives everybody 5. */
    private static Panel panel() {
        return Panel.of(3, "REL-1", "!REL-2")
                .rate("A", "A", "SELF", 4, 2)
                .rate("A", "p", "PEER", 1, 5)
                .rate("A", "q", "PEER", 2, 4)
                .rate("A", "r", "PEER", 3, 3)
                .rate("A", "zealous", "PEER", 5, 1)
                .rate("B", "p", "PEER", 3, 3)
                .rate("B", "q", "PEER", 3, 3)
                .rate("B", "zealous", "PEER", 5, 1)
                .rate("C", "p", "PEER", 2, 4);
    }

    private static AnalystView view(Panel panel) {
        return Scoring.standard().score(panel.programme()).analystView();
    }

    @Test
    void leavingARaterOutIsShownAndChangesNothing() {
        AnalystView view = view(panel());

        List<LeaveOutEffect> effects = view.effectOfLeavingOut(Set.of("zealous"));

        // A: the mean of 1, 2, 3, 5 against that of 1, 2, 3. B would have two raters left, too few for a score.
        assertThat(effects).extracting(LeaveOutEffect::assessee).containsExactly("A", "B");
        assertThat(effects.get(0).with().value()).isEqualTo(2.75);
        assertThat(effects.get(0).without().value()).isEqualTo(2);
        assertThat(effects.get(0).difference().value()).isEqualTo(-0.75);
        assertThat(effects.get(1).without()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(effects.get(1).difference()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(view.observed("A", "REL").value()).isEqualTo(2.75);
        assertThat(view.effectOfLeavingOut(Set.of("nobody"))).isEmpty();
    }

    @Test
    void severityIsTakenFromAllRatingsOfOthersWithCounterIndicatorsTurned() {
        AnalystView view = view(panel());

        assertThat(view.severity("REL").links().isConnected()).isTrue();
        assertThat(view.severity("REL").observed(0).value()).isEqualTo(2.75);
        assertThat(view.severity("REL").observed(2).value()).isEqualTo(2);
        assertThat(view.adjusted("A", "REL")).isInstanceOf(Estimate.Computed.class);
        assertThat(view.observed("C", "REL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void aSmallProgrammeHasNoErrorToDrawScoresBy() {
        assertThat(view(panel()).shrunken("A", "REL")).isEqualTo(Estimate.notComputable(Reason.INCOMPLETE_DATA));
        assertThat(view(panel()).shrunken("C", "REL")).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
    }

    @Test
    void anUnknownCodeIsSaid() {
        AnalystView view = view(panel());

        assertThatThrownBy(() -> view.adjusted("X", "REL")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.adjusted("A", "X")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.shrunken("X", "REL")).isInstanceOf(UnknownCodeException.class);
        assertThatThrownBy(() -> view.severity("X")).isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void theOrderOfTheRowsLeavesNoTrace() {
        Panel panel = RandomPanel.of(5, 3, 20);
        List<Panel.Row> rows = new ArrayList<>(panel.rows());
        Collections.shuffle(rows, new Random(1));
        AnalystView one = view(panel);
        AnalystView other =
                Scoring.standard().threads(2).score(panel.programme(rows)).analystView();

        for (int a = 0; a < 20; a++) {
            assertThat(other.adjusted(Panel.code(a), "REL")).isEqualTo(one.adjusted(Panel.code(a), "REL"));
            assertThat(other.shrunken(Panel.code(a), "REL")).isEqualTo(one.shrunken(Panel.code(a), "REL"));
        }
        assertThat(other.raterFlags()).isEqualTo(one.raterFlags());
    }

    @Test
    void flagsNameNoRaterInTheirText() {
        Panel panel = Panel.of(
                        3, "REL-1", "REL-2", "REL-3", "REL-4", "PLN-1", "PLN-2", "PLN-3", "SAL-1", "SAL-2", "SAL-3")
                .rate("A", "straightliner", "PEER", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                .rate("A", "careful", "PEER", 1, 2, 1, 2, 3, 4, 3, 4, 5, 4)
                .rate("A", "silent", "PEER", 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                .rate("A", "A", "SELF", 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);

        List<AnalystView.FlaggedRater> flags = view(panel).raterFlags();

        assertThat(flags)
                .extracting(AnalystView.FlaggedRater::rater)
                .containsExactly("silent", "straightliner", "straightliner");
        assertThat(flags)
                .extracting(f -> f.flag().code())
                .containsExactly(Code.TOO_FEW_ANSWERS, Code.STRAIGHT_LINING, Code.HALO);
        assertThat(flags).allSatisfy(f -> assertThat(f + f.flag().reason()).doesNotContain("liner", "silent", "A "));
        assertThat(view(panel)).hasToString("analyst's view of " + panel.programme());
    }
}
