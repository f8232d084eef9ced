package org.openkam.scoring.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.response.RaterFlag.Code;

/** Every flag at its threshold, by counting on paper. */
class RaterChecksTest {
    /** Three competencies of four items; the last item of each is a counter-indicator. */
    private static final ResponseForm FORM =
            ResponseForm.of(1, 5, IntStream.range(0, 12).map(i -> i / 4).toArray(), new boolean[] {
                false, false, false, true, false, false, false, true, false, false, false, true
            });

    private static ResponseSheet sheet(int rater, int unit, int... ratings) {
        int[] items = IntStream.range(0, ratings.length).toArray();
        return ResponseSheet.of(new ResponseSheet.Heading(rater, unit, 0), 12, items, ratings);
    }

    private static List<RaterFlag> flags(ResponseSheet... sheets) {
        return RaterChecks.of(FORM, FlagPolicy.standard()).flags(List.of(sheets));
    }

    private static List<RaterFlag> runs(ResponseSheet... sheets) {
        return flags(sheets).stream()
                .filter(f -> f.code() == Code.STRAIGHT_LINING)
                .toList();
    }

    @Test
    void halfOfTheRatingsInOneRunIsStraightLining() {
        List<RaterFlag> flags = runs(sheet(7, 0, 1, 3, 4, 2, 5, 3, 3, 3, 3, 3, 3, 1));
        List<RaterFlag> shorter = runs(sheet(7, 0, 1, 3, 4, 2, 5, 4, 3, 3, 3, 3, 3, 1));

        assertThat(flags).containsExactly(new RaterFlag(7, Code.STRAIGHT_LINING, 0.5, 0.5, 1));
        assertThat(shorter).isEmpty();
    }

    @Test
    void theMostStrikingSheetIsShownAndTheyAreCounted() {
        List<RaterFlag> flags = runs(
                sheet(7, 0, 1, 3, 4, 2, 5, 3, 3, 3, 3, 3, 3, 1),
                sheet(7, 1, 1, 3, 4, 2, 5, 3, 3, 3, 3, 3, 3, 3),
                sheet(7, 2, 1, 3, 4, 2, 5, 4, 3, 2, 3, 1, 3, 3));

        assertThat(flags).containsExactly(new RaterFlag(7, Code.STRAIGHT_LINING, 7.0 / 12, 0.5, 2));
    }

    @Test
    void aShortSheetIsJudgedByItsLengthOnly() {
        assertThat(flags(sheet(1, 0, 3, 3, 3, 3, 3)))
                .containsExactly(new RaterFlag(1, Code.TOO_FEW_ANSWERS, 5.0 / 12, 0.5, 1));
        assertThat(flags(sheet(1, 0, 3, 3, 3, 3, 3, 3))).isEmpty();
        assertThat(flags(sheet(1, 0))).extracting(RaterFlag::value).containsExactly(0.0);
    }

    /** Competency means 3, 3 and 3.5 spread by 0.289 points, less than 0.3; 3, 3 and 3.75 by 0.433. */
    @Test
    void meansTooCloseTogetherAreHalo() {
        List<RaterFlag> flags = flags(sheet(1, 0, 2, 4, 3, 3, 2, 4, 4, 4, 3, 4, 4, 3));

        assertThat(flags).extracting(RaterFlag::code).containsExactly(Code.HALO);
        assertThat(flags.get(0).value()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-15));
        assertThat(flags.get(0).threshold()).isCloseTo(0.3, within(1e-15));
        assertThat(flags(sheet(1, 0, 2, 4, 3, 3, 2, 4, 4, 4, 3, 4, 4, 2))).isEmpty();
    }

    /** Agreement is 4 and more on 1..5, with the behaviour and with its opposite. */
    @Test
    void agreeingWithBothSidesIsContradictory() {
        List<RaterFlag> flags = flags(sheet(1, 0, 4, 5, 3, 4, 5, 4, 5, 5, 1, 2, 1, 4));

        assertThat(flags).extracting(RaterFlag::code).containsExactly(Code.CONTRADICTORY);
        assertThat(flags.get(0).value()).isEqualTo(2.0 / 3);
        assertThat(flags(sheet(1, 0, 4, 5, 3, 4, 5, 4, 5, 2, 1, 2, 1, 4))).isEmpty();
    }

    /**
     * Eleven raters of one person, ten means of 3 and one of 5. From the others the ten lie (3 - 3.2) = -0.2 off and the one 2, so
     * the mean distance is 0, the deviation 2 sqrt(1.1 / 10), and the one lies sqrt(10 / 1.1) = 3.015 deviations above.
     */
    @Test
    void farFromTheOthersIsLenientOrSevere() {
        int[] middle = {2, 4, 3, 3, 2, 4, 4, 4, 3, 4, 1, 2};
        int[] high = {5, 5, 5, 1, 5, 5, 5, 1, 5, 5, 5, 1};
        int[] low = {1, 1, 1, 5, 1, 1, 1, 5, 1, 1, 1, 5};
        List<ResponseSheet> sheets = new ArrayList<>();
        for (int r = 0; r < 10; r++) {
            sheets.add(sheet(r, 0, middle));
        }
        sheets.add(sheet(10, 0, high));
        double distance = mean(high) - mean(middle);
        assertThat(distance).isPositive();

        RaterFlag lenient = leniency(sheets);
        sheets.set(10, sheet(10, 0, low));
        RaterFlag severe = leniency(sheets);

        assertThat(lenient.code()).isEqualTo(Code.LENIENT);
        assertThat(lenient.value()).isCloseTo(Math.sqrt(10 / 1.1), within(1e-12));
        assertThat(severe.code()).isEqualTo(Code.SEVERE);
        assertThat(severe.value()).isCloseTo(-Math.sqrt(10 / 1.1), within(1e-12));
        assertThat(leniencies(sheets.subList(2, 11))).isEmpty();
    }

    private static double mean(int[] ratings) {
        return IntStream.range(0, 12)
                .map(i -> i % 4 == 3 ? 6 - ratings[i] : ratings[i])
                .average()
                .orElseThrow();
    }

    private static RaterFlag leniency(List<ResponseSheet> sheets) {
        assertThat(leniencies(sheets)).hasSize(1);
        return leniencies(sheets).get(0);
    }

    private static List<RaterFlag> leniencies(List<ResponseSheet> sheets) {
        return RaterChecks.of(FORM, FlagPolicy.standard()).flags(sheets).stream()
                .filter(f -> f.code() == Code.LENIENT || f.code() == Code.SEVERE)
                .toList();
    }

    @Property
    void theOrderOfTheSheetsLeavesNoTrace(@ForAll long seed) {
        Random random = new Random(seed);
        List<ResponseSheet> sheets = new ArrayList<>();
        for (int r = 0; r < 12; r++) {
            for (int unit = 0; unit < 3; unit++) {
                int level = random.nextInt(3);
                sheets.add(sheet(
                        r,
                        unit,
                        random.ints(random.nextInt(13), 1 + level, 4 + level)
                                .map(v -> Math.min(5, v))
                                .toArray()));
            }
        }
        List<ResponseSheet> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, random);
        RaterChecks checks = RaterChecks.of(FORM, FlagPolicy.standard());

        assertThat(checks.flags(shuffled)).isEqualTo(checks.flags(sheets));
    }

    @Test
    void reasonsAreSaidInThreeLanguages() {
        RaterFlag flag = new RaterFlag(41, Code.STRAIGHT_LINING, 0.75, 0.5, 2);

        assertThat(flag.reason())
                .isEqualTo("the longest run of equal answers holds 0.75 of the ratings (flagged from 0.50); sheets: 2");
        for (Code code : Code.values()) {
            RaterFlag any = new RaterFlag(41, code, 0.75, 0.5, 2);
            assertThat(any.reason(Locale.forLanguageTag("ru")))
                    .matches(".*[а-я].*0\\.75.*")
                    .doesNotContain("{", "41");
            assertThat(any.reason(Locale.forLanguageTag("pl")))
                    .contains("próg", "0.75")
                    .doesNotContain("{", "41");
        }
        assertThat(flag).hasToString("STRAIGHT_LINING 0.75");
    }

    @Test
    void thresholdsAreChecked() {
        assertThatThrownBy(() -> new FlagPolicy(10, 0, 0.5, 2, 0.1, 0.5)).hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> new FlagPolicy(10, 0.5, 0.5, -2, 0.1, 0.5)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new FlagPolicy(1, 0.5, 0.5, 2, 0.1, 0.5)).hasMessageContaining("must lie between");
    }
}
