package org.openkam.core.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.text.LocalizedText;

class ScaleTest {

    @Property
    void parseReadsWhatToStringWrites(
            @ForAll @IntRange(min = -100, max = 99) int lowest, @ForAll @IntRange(min = 1, max = 50) int range) {
        RatingScale scale = RatingScale.of(lowest, Math.min(100, lowest + range));
        assertThat(RatingScale.parse(scale.toString())).isEqualTo(scale).hasSameHashCodeAs(scale);
    }

    @Property
    void reversingTwiceGivesTheCodeBack(@ForAll @IntRange(min = 1, max = 5) int code) {
        RatingScale scale = RatingScale.of(1, 5);
        assertThat(scale.contains(scale.reverse(code))).isTrue();
        assertThat(scale.reverse(scale.reverse(code))).isEqualTo(code);
    }

    @Test
    void knowsItsCodes() {
        RatingScale scale = RatingScale.of(-2, 2);
        assertThat(scale.range()).isEqualTo(4);
        assertThat(scale.reverse(2)).isEqualTo(-2);
        assertThat(scale.contains(-2) && scale.contains(2)).isTrue();
        assertThat(scale.contains(-3) || scale.contains(3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1-5", "1..", "..5", "1...5", "1..５", "+1..5", "1..1e1", " 1..5", "1..5\n", "1..9999"})
    void parseRefusesEverythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingScale.parse(text))
                .withMessageEndingWith("must look like 1..5.");
    }

    @Test
    void refusesScalesWithoutTwoAscendingCodes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingScale.of(5, 1))
                .withMessage("Scale (5..1) must have at least two codes in ascending order.");
        assertThatIllegalArgumentException().isThrownBy(() -> RatingScale.of(3, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingScale.of(0, 101))
                .withMessage("Highest code of the scale (101) must lie between -100 and 100.");
    }

    @Test
    void foldCallsExactlyTheMatchingFunction() {
        List<String> calls = new ArrayList<>();
        String rated = Answer.of(4).fold(code -> "r" + code, unrated -> calls.add("u") ? "u" : "");
        assertThat(rated).isEqualTo("r4");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void foldKeepsTheReasonOfEveryUnratedAnswer(Unrated reason) {
        Unrated kept = reason.fold(
                code -> {
                    throw new AssertionError(code);
                },
                unrated -> unrated);
        assertThat(kept).isSameAs(reason);
        assertThat((Answer) reason).isNotEqualTo(Answer.of(0));
    }

    @Test
    void aProficiencyScaleDescribesEachCodeOnce() {
        List<ProficiencyLevel> levels = new ArrayList<>(List.of(level(0), level(1)));
        ProficiencyScale scale = new ProficiencyScale(RatingScale.of(0, 1), levels);
        levels.clear();
        assertThat(scale.level(1).name()).isEqualTo(LocalizedText.of("level 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale.level(2))
                .withMessage("Level (2) must lie between 0 and 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProficiencyScale(RatingScale.of(0, 1), List.of(level(0))))
                .withMessage("Number of levels (1) must be one for each code.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProficiencyScale(RatingScale.of(0, 1), List.of(level(1), level(0))))
                .withMessage("Level (1) must stand in ascending order without a hole.");
    }

    private static ProficiencyLevel level(int level) {
        return new ProficiencyLevel(level, LocalizedText.of("level " + level), LocalizedText.of("does it"));
    }
}
