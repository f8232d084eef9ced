package org.openkam.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class C06PhoneScreenTest {
    private static final Set<String> TASKS = Set.of("PLAN", "TENDER", "CALLS", "REPORTS");

    @Test
    void whatWasNotAskedIsNotMissing() {
        TaskOverlap overlap =
                TaskOverlap.of(TASKS, Map.of("PLAN", true, "TENDER", true, "CALLS", false, "COOKING", true));
        assertThat(overlap.share().value()).isEqualTo(2.0 / 3);
        assertThat(overlap.lowest().value()).isEqualTo(0.5);
        assertThat(overlap.highest().value()).isEqualTo(0.75);
        assertThat(overlap.unknown()).containsExactly("REPORTS");
        assertThat(overlap).hasToString("overlap 0.6667 of what was asked, 0.5000 to 0.7500 of the vacancy");
    }

    @Test
    void weighted() {
        TreeMap<String, BigDecimal> weights =
                new TreeMap<>(Map.of("PLAN", new BigDecimal("3"), "CALLS", BigDecimal.ONE));
        assertThat(TaskOverlap.of(weights, Map.of("PLAN", true, "CALLS", false))
                        .share()
                        .value())
                .isEqualTo(0.75);
    }

    @Test
    void nothingAsked() {
        TaskOverlap overlap = TaskOverlap.of(TASKS, Map.of());
        assertThat(overlap.share()).hasToString("not computable (NO_DATA)");
        assertThat(overlap.lowest().value()).isZero();
        assertThat(overlap.highest().value()).isEqualTo(1);
        assertThat(TaskOverlap.of(Set.of(), Map.of()).highest()).hasToString("not computable (NO_DATA)");
    }

    @Test
    void contradictionsAreRefused() {
        TreeMap<String, BigDecimal> weights = new TreeMap<>(Map.of("PLAN", BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskOverlap(weights, List.of("PLAN"), List.of("PLAN")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskOverlap.of(new TreeMap<>(Map.of("PLAN", new BigDecimal(-1))), Map.of()));
    }

    @Test
    void oneDoesNotMakeUpForTheOther() {
        PhoneScreen screen = new PhoneScreen(
                TaskOverlap.of(TASKS, Map.of("PLAN", true)), TaskOverlap.of(Set.of("EXCEL"), Map.of("EXCEL", false)));
        StageResult result = screen.result("C01", "PHONE");
        assertThat(result.scores().get(PhoneScreen.TASKS).value()).isEqualTo(1);
        assertThat(result.scores().get(PhoneScreen.SKILLS).value()).isZero();
    }
}
