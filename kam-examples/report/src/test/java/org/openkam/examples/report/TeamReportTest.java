package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.team.KeyPersonPolicy;
import org.openkam.scoring.team.KeyPersonRisk;
import org.openkam.scoring.team.NineBox;
import org.openkam.scoring.team.NineBoxCuts;

class TeamReportTest {
    private static final NineBoxCuts CUTS = new NineBoxCuts(0.7, 1.0, 2, 4);

    @TempDir
    private Path folder;

    private static String text(ScoredProgramme scored, TeamExtras extras, Language language) {
        return Sample.text(TeamReport.of(scored.profiles(), extras, language));
    }

    @Test
    void namesNobody() {
        for (Language language : Language.BUNDLED) {
            String text = text(Sample.SCORED, TeamExtras.none(), language);
            for (CompetencyProfile profile : Sample.SCORED.profiles()) {
                assertThat(text).doesNotContain(profile.assessee());
            }
        }
    }

    /** Four people of one unit and four of another: both are hidden, and the next smallest with them if it must be. */
    @Test
    void smallUnitsShowNothing() {
        Copy copy = Copy.in(folder.resolve("programme"));
        copy.rows(
                "participants.csv",
                rows -> rows.map(row -> row.compareTo("A005") < 0 ? row.replaceFirst(",DIV\\d,", ",TINY,") : row));
        ScoredProgramme scored = Scoring.standard().score(copy.read());
        String text = text(scored, TeamExtras.none(), Language.ENGLISH);

        String tiny =
                text.lines().filter(line -> line.contains("TINY: ")).findFirst().orElseThrow();
        assertThat(tiny.substring(tiny.indexOf("TINY: "), tiny.indexOf('.', tiny.indexOf("TINY: "))))
                .contains("not shown: protects small groups")
                .doesNotContainPattern("\\d\\.\\d");
    }

    /** Everybody in a unit of the own: 48 units are two pictures of 24, and none is missing. */
    @Test
    void staysReadableForManyUnits() {
        Copy copy = Copy.in(folder.resolve("programme"));
        int[] number = {0};
        copy.rows(
                "participants.csv",
                rows -> rows.map(row -> row.replaceFirst(",DIV\\d,", ",U" + (1000 + number[0]++) + ",")));
        ScoredProgramme scored = Scoring.standard().score(copy.read());
        Page page = TeamReport.of(scored.profiles(), TeamExtras.none(), Sample.POLISH);

        assertThat(Sample.text(page))
                .contains("od U1000 do U1023", "od U1024 do U1047")
                .doesNotContain("nie pokazano jednostek");
        for (int unit = 1000; unit < 1048; unit++) {
            assertThat(page.html()).contains(">U" + unit + "</text>");
        }
        assertThat(page.html().length()).isLessThan(200_000);
    }

    private static List<NineBox> boxes(int inBox) {
        List<NineBox> boxes = new ArrayList<>();
        for (int i = 0; i < inBox; i++) {
            boxes.add(NineBox.of("P" + i, value(0.85, 0.05), value(3, 0.2), CUTS));
        }
        for (int i = 0; i < 6; i++) {
            boxes.add(NineBox.of("Q" + i, value(1, 0.2), value(4, 0.5), CUTS));
        }
        return boxes;
    }

    private static Estimate value(double value, double error) {
        return Estimate.of(value, new Interval(value - error, value + error, 0.95));
    }

    @Test
    void boxesAreCountedUnlessPeopleMayBeSeen() {
        String counted = text(Sample.SCORED, TeamExtras.none().with(boxes(12)), Language.ENGLISH);
        assertThat(counted).contains("12", "Between boxes, or not placed: ·.").doesNotContain("P0", "Q0");

        Page drawn = TeamReport.of(Sample.SCORED.profiles(), TeamExtras.none().with(boxes(12), CUTS), Sample.RUSSIAN);
        assertThat(drawn.html()).contains(">P0</text>", ">Q5</text>");

        Page many = TeamReport.of(Sample.SCORED.profiles(), TeamExtras.none().with(boxes(60), CUTS), Sample.RUSSIAN);
        assertThat(many.html()).doesNotContain(">P0</text>");
    }

    @Test
    void whatHangsOnSinglePeopleIsSaid() {
        KeyPersonRisk risk = KeyPersonRisk.of(
                Map.of(
                        "S1",
                        BigDecimal.valueOf(70),
                        "S2",
                        BigDecimal.valueOf(10),
                        "S3",
                        BigDecimal.valueOf(10),
                        "S4",
                        BigDecimal.TEN),
                Set.of(),
                KeyPersonPolicy.standard());
        for (Language language : Language.BUNDLED) {
            assertThat(text(Sample.SCORED, TeamExtras.none().with(risk), language))
                    .contains(risk.render(language.toLocale()).lines().toList());
        }
    }

    /** Whoever is named is announced: "nothing here names a person's score" would be untrue then. */
    @Test
    void namesAreAnnounced() {
        String none = "Nothing here names a person's score";
        String some = "Where single people are named below";
        KeyPersonRisk risk = KeyPersonRisk.of(Map.of("S1", BigDecimal.ONE), Set.of(), KeyPersonPolicy.standard());
        assertThat(text(Sample.SCORED, TeamExtras.none(), Language.ENGLISH))
                .contains(none)
                .doesNotContain(some);
        assertThat(text(Sample.SCORED, TeamExtras.none().with(boxes(12)), Language.ENGLISH))
                .contains(none);
        assertThat(text(Sample.SCORED, TeamExtras.none().with(boxes(60), CUTS), Language.ENGLISH))
                .contains(none);
        assertThat(text(Sample.SCORED, TeamExtras.none().with(boxes(12), CUTS), Language.ENGLISH))
                .contains(some)
                .doesNotContain(none);
        assertThat(text(Sample.SCORED, TeamExtras.none().with(risk), Language.ENGLISH))
                .contains(some)
                .doesNotContain(none);
    }

    /** Roles are left out for two reasons, and neither is told as the other. */
    @Test
    void rolesLeftOutAreNotSaidToBeSmall() {
        assertThat(new ReportWords(Language.ENGLISH).counted("team.more.roles", 2, "k", "5", "most", "10"))
                .isEqualTo("2 more roles aren't shown: at most 10 roles are, and only those that at least 5 people are"
                        + " compared with.");
    }
}
