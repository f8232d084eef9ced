package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.text.Language;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.team.HeatCell;
import org.openkam.scoring.team.HeatRow;
import org.openkam.scoring.team.UnitHeatMap;

class HeatMapChartTest {

    private static HeatRow row(String name, int people, double mean) {
        return new HeatRow(
                name,
                List.of(
                        new HeatCell("REL", people, Estimate.of(mean)),
                        new HeatCell("PLN", 0, Estimate.notComputable(Reason.WITHHELD))));
    }

    private static Picture drawn(List<HeatRow> rows, String language) {
        UnitHeatMap map = new UnitHeatMap(rows, row("everybody", 60, 3));
        return HeatMapChart.of(map, ModelLibrary.keyAccountManager(), new Language(language));
    }

    @Test
    void showsMeansAndSaysWhatIsWithheld() {
        Picture picture = drawn(List.of(row("DIV1", 9, 4.26), row("", 8, 1.2)), "ru");

        assertThat(picture.svg())
                .contains(">DIV1<", ">4,3<", ">1,2<", ">3,0<", ">·<", ">(без подразделения)<", ">все вместе<")
                .contains(Ink.HEAT_5.toString(), Ink.HEAT_1.toString(), Ink.WITHHELD.toString());
        assertThat(picture.description()).contains("4,26", "не показано: защита малых групп");
    }

    @Test
    void ofManyUnitsTheLargestAreDrawnInTheirOrder() {
        List<HeatRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(row("U" + (1000 + i), 10 + i, 3));
        }
        Picture picture = drawn(rows, "en");

        assertThat(picture.title()).contains("30 of 200");
        assertThat(picture.svg()).contains(">U1170<", ">U1199<").doesNotContain(">U1169<");
        assertThat(picture.svg().indexOf(">U1170<")).isLessThan(picture.svg().indexOf(">U1199<"));
    }

    /** 61 units: three pictures of 20, 20 and 21, each with everybody below. */
    @Test
    void manyUnitsAreDrawnInPages() {
        List<HeatRow> rows = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            rows.add(row("U" + (100 + i), 10, 3));
        }
        UnitHeatMap map = new UnitHeatMap(rows, row("everybody", 610, 3));
        List<Picture> pages = HeatMapChart.pages(map, ModelLibrary.keyAccountManager(), Language.ENGLISH);

        assertThat(pages)
                .extracting(Picture::title)
                .containsExactly(
                        "Mean scores of units, from U100 to U119",
                        "Mean scores of units, from U120 to U139",
                        "Mean scores of units, from U140 to U160");
        assertThat(pages).allSatisfy(p -> assertThat(p.svg()).contains(">everybody<"));
        assertThat(pages.get(1).svg()).contains(">U120<", ">U139<").doesNotContain(">U119<", ">U140<");
    }

    @Test
    void fewUnitsAreOnePage() {
        UnitHeatMap map = new UnitHeatMap(List.of(row("DIV1", 9, 0.5)), row("everybody", 9, 0.5));

        assertThat(HeatMapChart.pagesOfShares(map, ModelLibrary.keyAccountManager(), Language.ENGLISH))
                .containsExactly(HeatMapChart.ofShares(map, ModelLibrary.keyAccountManager(), Language.ENGLISH));
    }

    @Test
    void longAndHostileNamesStayInTheirPlace() {
        Picture picture = drawn(List.of(row("<script>alert('a very long name of a unit')</script>", 9, 3)), "en");

        assertThat(picture.svg()).contains("&lt;script&gt;", "…").doesNotContain("<script");
    }
}
