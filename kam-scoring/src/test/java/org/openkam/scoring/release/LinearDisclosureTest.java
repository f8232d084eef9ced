package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Fraction;

/** G1 and G4: no combination of a profile's linear figures depends on fewer than k anonymous raters. */
class LinearDisclosureTest {

    /** Every linear figure that is released about a person, by name. */
    private static Map<String, Fraction> figures(Panel panel, List<Panel.Row> rows) {
        CompetencyProfile profile =
                Scoring.standard().score(panel.programme(rows)).profile("A00");
        Map<String, Fraction> figures = new LinkedHashMap<>();
        for (CompetencyScore score : profile.scores()) {
            if (score instanceof Scored s) {
                figures.put(s.competency(), s.exact());
                s.cells().forEach(cell -> {
                    figures.put(s.competency() + " " + cell.cell(), cell.exact());
                    cell.evidence()
                            .shownItemMeans()
                            .forEach((item, mean) -> figures.put(item + " " + cell.cell(), mean));
                });
            }
        }
        return figures;
    }

    /** Moves every rating of an anonymous rater by a point, one at a time, and looks at what the figures do. */
    private static List<LinearFigure> observed(Panel panel) {
        List<Panel.Row> base = panel.rows().stream()
                .map(r -> r.isRated() ? r.with(Answer.of(3)) : r)
                .toList();
        Map<String, Fraction> before = figures(panel, base);
        Map<String, Map<AnonymousAnswer, Fraction>> coefficients = new LinkedHashMap<>();
        before.keySet().forEach(name -> coefficients.put(name, new TreeMap<>()));
        for (int i = 0; i < base.size(); i++) {
            Panel.Row row = base.get(i);
            if (row.isAnonymous() && row.isRated()) {
                List<Panel.Row> moved = new ArrayList<>(base);
                moved.set(i, row.with(Answer.of(4)));
                Map<String, Fraction> after = figures(panel, moved);
                coefficients.forEach((name, map) -> map.put(
                        new AnonymousAnswer(row.rater(), "A00 " + row.item()),
                        after.get(name).minus(before.get(name))));
            }
        }
        List<LinearFigure> figures = new ArrayList<>();
        coefficients.forEach((name, map) -> figures.add(new LinearFigure(name, map)));
        figures.removeIf(f -> f.coefficients().isEmpty());
        return figures;
    }

    private static List<LinearFigure> stated(Panel panel) {
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        return scored.analystView().figures("A00");
    }

    @Property(tries = 40)
    void whatMovesTheFiguresIsWhatTheAuditIsTold(@ForAll long seed, @ForAll @IntRange(min = 3, max = 4) int k) {
        Panel panel = RandomPanel.of(seed, k, 1);
        assertThat(stated(panel)).containsExactlyInAnyOrderElementsOf(observed(panel));
    }

    @Property(tries = 300)
    void releasedFiguresDependOnEnoughRaters(@ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int k) {
        Panel panel = RandomPanel.of(seed, k, 1);
        DisclosureVerdict verdict =
                Scoring.standard().score(panel.programme()).analystView().audit("A00");
        assertThat(verdict.isSafe()).as(verdict.toString()).isTrue();
    }

    @Test
    void shownItemsNextToTheirMeanDoNotLeakTheRest() {
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (String rater : List.of("a", "b", "c", "d", "e", "f")) {
            panel.rate("A00", rater, "PEER", 3, "abc".contains(rater) ? 3 : 0);
        }
        List<LinearFigure> figures = stated(panel);
        assertThat(figures).extracting(LinearFigure::name).containsExactly("REL PEER", "REL-1 PEER", "REL");
        assertThat(DisclosureAudit.of(figures).verdict(3).isSafe()).isTrue();
        assertThat(DisclosureAudit.of(figures).verdict(4))
                .isEqualTo(new DisclosureVerdict.Leak(3, List.of("REL PEER", "REL-1 PEER")));
    }
}
