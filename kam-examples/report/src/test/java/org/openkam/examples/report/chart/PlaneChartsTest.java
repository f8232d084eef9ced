package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.scoring.facets.RaterEffect;
import org.openkam.scoring.generalizability.DStudySurface;
import org.openkam.scoring.generalizability.DStudySurface.Range;
import org.openkam.scoring.generalizability.Decision;
import org.openkam.scoring.generalizability.FacetColumns;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.VarianceComponents;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.team.NineBox;
import org.openkam.scoring.team.NineBoxCuts;

/** Nine boxes, raters and D-studies. */
class PlaneChartsTest {
    private static final NineBoxCuts CUTS = new NineBoxCuts(0.7, 1.0, 2, 4);
    private static final Language RUSSIAN = new Language("ru");

    private static Estimate between(double lower, double value, double upper) {
        return Estimate.of(value, new Interval(lower, upper, 0.95));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void personBetweenBoxesIsDrawnWithBothErrorsAndSaidSo() {
        NineBox in = NineBox.of("IN-1", between(0.8, 0.85, 0.9), between(2.5, 3, 3.5), CUTS);
        NineBox between = NineBox.of("BETWEEN-1", between(0.6, 0.8, 1.1), between(1.5, 3, 4.5), CUTS);
        Picture picture = NineBoxChart.of(List.of(in, between), CUTS, Language.ENGLISH);

        assertThat(picture.svg()).contains(">IN-1</text>", ">BETWEEN-1</text>");
        assertThat(count(picture.svg(), "stroke-opacity")).isEqualTo(4);
        assertThat(picture.description())
                .contains("IN-1: performance 0.85 (between 0.80 and 0.90)", "in its box")
                .contains("BETWEEN-1: performance 0.80 (between 0.60 and 1.10)", "between boxes");
    }

    @Test
    void whoeverLacksAValueIsNamedButHasNoPlace() {
        NineBox unknown = NineBox.of("A", Estimate.notComputable(Reason.NO_DATA), between(2, 3, 4), CUTS);
        Picture picture = NineBoxChart.of(List.of(unknown), CUTS, Language.ENGLISH);

        assertThat(picture.svg()).doesNotContain(">A</text>");
        assertThat(picture.description()).contains("A: performance unknown", "not placed");
        assertThat(NineBoxChart.of(List.of(), CUTS, RUSSIAN).svg())
                .startsWith("<svg")
                .doesNotContain("NaN");
    }

    private static List<RaterEffect> raters(int number) {
        List<RaterEffect> effects = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            effects.add(new RaterEffect(i, 0, 3, Estimate.of((i - number / 2) / 10.0)));
        }
        return effects;
    }

    @Test
    void ofManyRatersTheEndsAreDrawnFromSevereToLenient() {
        Picture picture = RaterChart.of(raters(100), n -> "R" + n, Language.ENGLISH);

        assertThat(picture.title()).contains("30 of 100");
        assertThat(picture.svg())
                .contains(">R0</text>", ">R14</text>", ">R85</text>", ">R99</text>")
                .doesNotContain(">R15</text>", ">R84</text>");
        assertThat(picture.svg().indexOf(">R0<")).isLessThan(picture.svg().indexOf(">R99<"));
        assertThat(picture.description()).startsWith("R0: -5.00.");
    }

    @Test
    void ratersWithoutFigureAreCountedOnly() {
        List<RaterEffect> effects = List.of(new RaterEffect(1, 0, 1, Estimate.notComputable(Reason.NOT_LINKED)));
        Picture picture = RaterChart.of(effects, n -> "R" + n, RUSSIAN);

        assertThat(picture.title()).contains("0 из 1");
        assertThat(picture.svg()).doesNotContain(">R1<", "NaN");
    }

    /** Five people, three raters each, two items; ratings with differences of every kind. */
    private static DStudySurface surface() {
        int[][] levels = new int[3][30];
        double[] values = new double[30];
        int row = 0;
        for (int p = 0; p < 5; p++) {
            for (int r = 0; r < 3; r++) {
                for (int i = 0; i < 2; i++) {
                    levels[0][row] = 3 * p + r;
                    levels[1][row] = p;
                    levels[2][row] = i;
                    values[row++] = 1 + (2 * p + r * (p + 1) + i * (r + p)) % 5;
                }
            }
        }
        var components = VarianceComponents.of(
                FacetColumns.of(List.of("r", "p", "i"), levels, values), FacetDesign.parse("(r:p) x i"));
        return DStudySurface.of(components, Decision.about("p"), Range.of("r", 1, 12), Range.of("i", 1, 16));
    }

    @Test
    void surfaceHasALineForSomeNumbersOfTheSecondFacet() {
        DStudySurface surface = surface();
        Picture picture = DStudyChart.of(surface, RUSSIAN);

        assertThat(picture.svg())
                .contains("вопросы: 1</text>", "вопросы: 16</text>", ">0,8</text>")
                .doesNotContain("вопросы: 2<", "0.8<");
        String first = surface.studies()
                .get(0)
                .dependability()
                .fold(phi -> String.format(Locale.ROOT, "%.2f", phi.value()).replace('.', ','), r -> "неизвестно");
        assertThat(picture.description()).startsWith("1 на 1: " + first + ".");
    }

    @Test
    void namesOfLinesKeepApart() {
        List<Double> heights = new ArrayList<>();
        var names = Pattern.compile("y=\"([0-9.]+)\"[^>]*>вопросы: ")
                .matcher(DStudyChart.of(surface(), RUSSIAN).svg());
        while (names.find()) {
            heights.add(Double.parseDouble(names.group(1)));
        }
        assertThat(heights).hasSizeBetween(5, 6);
        heights.sort(null);
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(12.8);
        }
    }

    @Test
    void surfaceOfOneFacetIsRefused() {
        DStudySurface two = surface();
        DStudySurface one = new DStudySurface(two.ranges().subList(0, 1), two.studies());
        assertThatThrownBy(() -> DStudyChart.of(one, RUSSIAN)).isInstanceOf(IllegalArgumentException.class);
    }
}
