package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openkam.scoring.selection.GrowOrHire.Note;
import org.openkam.scoring.selection.GrowOrHire.Verdict;

/** Growing inside (half a year to two years) against hiring (found in weeks, at full work after 3 to 12 months). */
class C01GrowOrHireTest {
    private static final GrowOrHirePolicy STANDARD = GrowOrHirePolicy.standard();

    /** Two years ahead; 5 percent a year leave inside, 40 outside: 0.9025 and 0.36 stay. */
    @Test
    void workedByHand() {
        GrowOrHire both = GrowOrHire.of(new StaffingCase(new Months(8, 10), 0.05, 3.0), StaffingCase.of(0.4), STANDARD);
        assertThat(both.grow().stays()).isCloseTo(0.9025, within(1e-12));
        assertThat(both.hire().stays()).isCloseTo(0.36, within(1e-12));
        assertThat(both.grow().fullWork().least()).isCloseTo(14 * 0.9025, within(1e-12));
        assertThat(both.hire().toFullWork()).isEqualTo(new Months(3.5, 13));
        assertThat(both.hire().fullWork().most()).isCloseTo(20.5 * 0.36, within(1e-12));
        assertThat(both.verdict()).isEqualTo(Verdict.GROW);
        assertThat(both.notes()).containsExactly(Note.TENURE, Note.RAMP_UP_TIME_ASSUMED);
    }

    @Test
    void overlappingSpansDecideNothing() {
        GrowOrHire both = GrowOrHire.of(StaffingCase.of(0.1), StaffingCase.of(0.1), STANDARD);
        assertThat(both.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
        assertThat(both.notes()).containsExactly(Note.GROWTH_TIME_ASSUMED, Note.RAMP_UP_TIME_ASSUMED);
    }

    /** The other figure of the source case: found in two to three weeks, at work after one to two months. */
    @Test
    void theFastReplacementOfTheSourceCase() {
        StaffingCase slow = new StaffingCase(new Months(18, 30), 0.1, 0.5);
        GrowOrHire both = GrowOrHire.of(slow, StaffingCase.of(0.1), GrowOrHirePolicy.fastReplacement());
        assertThat(both.verdict()).isEqualTo(Verdict.HIRE);
        assertThat(both.notes()).containsExactly(Note.GROWTH_BEYOND_HORIZON, Note.RAMP_UP_TIME_ASSUMED);
        assertThat(both.grow().fullWork().least()).isZero();
    }

    @Test
    void equalPointsAreNoDifference() {
        StaffingCase same = new StaffingCase(new Months(6, 6), 0.1, null);
        assertThat(GrowOrHire.of(same, same, STANDARD).verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Months(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> StaffingCase.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrowOrHirePolicy(0, STANDARD.growth(), STANDARD.search(), STANDARD.rampUp(), 2));
    }
}
