package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.Panel;
import org.openkam.scoring.RandomPanel;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Fraction;

/** No combination of linear figures depends on fewer than k anonymous raters. */
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
                    figures.put(s.competency() + cell.cell(), cell.exact());
                    cell.evidence().shownItemMeans().forEach((item, mean) -> figures.put(item + cell.cell(), mean));
                });
            }
        }
        return figures;
    }

    /** Moves every rating of an anonymous rater by a point, one at a time, and looks at what the figures do. */
    private static RowSpace rowSpace(Panel panel) {
        List<Panel.Row> base = panel.rows().stream()
                .map(r -> r.isRated() ? r.with(Answer.of(3)) : r)
                .toList();
        Map<String, Fraction> before = figures(panel, base);
        List<String> raters = new ArrayList<>();
        Map<String, List<Fraction>> coefficients = new LinkedHashMap<>();
        before.keySet().forEach(name -> coefficients.put(name, new ArrayList<>()));
        for (int i = 0; i < base.size(); i++) {
            Panel.Row row = base.get(i);
            if (row.isAnonymous() && row.isRated()) {
                List<Panel.Row> moved = new ArrayList<>(base);
                moved.set(i, row.with(Answer.of(4)));
                raters.add(row.rater());
                Map<String, Fraction> after = figures(panel, moved);
                coefficients.forEach((name, list) -> list.add(after.get(name).minus(before.get(name))));
            }
        }
        RowSpace space = new RowSpace(raters);
        coefficients.values().forEach(space::add);
        return space;
    }

    @Property(tries = 40)
    void releasedFiguresDependOnEnoughRaters(@ForAll long seed, @ForAll @IntRange(min = 3, max = 4) int k) {
        assertThat(rowSpace(RandomPanel.of(seed, k, 1)).leak(k)).isEmpty();
    }

    @Test
    void shownItemsNextToTheirMeanDoNotLeakTheRest() {
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (String rater : List.of("a", "b", "c", "d", "e", "f")) {
            panel.rate("A00", rater, "PEER", 3, "abc".contains(rater) ? 3 : 0);
        }
        RowSpace space = rowSpace(panel);
        assertThat(space.figures()).isEqualTo(3);
        assertThat(space.leak(3)).isEmpty();
        assertThat(space.leak(4)).containsExactlyInAnyOrder("a", "b", "c");
    }

    private static List<Fraction> mean(int columns, int from, int to) {
        List<Fraction> row = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            row.add(c >= from && c < to ? Fraction.of(1, to - from) : Fraction.ZERO);
        }
        return row;
    }

    /** Without the gate: four peers are shown, two clients are hidden, and so is nothing if the pooled mean is shown too. */
    @Test
    void thePooledMeanLessTheShownGroupIsFoundAsALeak() {
        RowSpace space = new RowSpace(List.of("p1", "p2", "p3", "p4", "c1", "c2"));
        space.add(mean(6, 0, 4));
        assertThat(space.leak(3)).isEmpty();
        space.add(mean(6, 0, 6));
        assertThat(space.leak(3)).containsExactlyInAnyOrder("c1", "c2");
    }

    /** Without the gate: an item that two raters saw, in a pooled mean next to the item that four saw. */
    @Test
    void aThinItemInAPooledMeanIsFoundAsALeak() {
        RowSpace space = new RowSpace(List.of("a", "b", "c", "d", "a", "b"));
        space.add(mean(6, 0, 4));
        space.add(mean(6, 0, 6));
        assertThat(space.leak(3)).containsExactlyInAnyOrder("a", "b");
    }

    /** Without the gate: three overlapping groups of three among four raters give every single one away. */
    @Test
    void overlappingGroupsAreFoundAsALeak() {
        RowSpace space = new RowSpace(List.of("a", "b", "c", "d"));
        space.add(mean(4, 0, 3));
        assertThat(space.leak(3)).isEmpty();
        space.add(mean(4, 1, 4));
        assertThat(space.leak(3)).containsExactlyInAnyOrder("a", "d");
    }
}
