package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.generalizability.DStudy;
import org.openkam.scoring.generalizability.DStudySurface;
import org.openkam.scoring.generalizability.DStudySurface.Range;
import org.openkam.scoring.generalizability.Decision;
import org.openkam.scoring.generalizability.FacetColumns;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.VarianceComponents;

/**
 * Where the differences between ratings of one competency come from: people, raters of these people, items. All sources but the own
 * one are taken together, so a difference between sources counts as one between raters. For the analyst.
 */
final class RaterStudy {
    private static final FacetDesign DESIGN = FacetDesign.parse("(r:p) x i");
    private static final int MOST_RATERS = 15;

    private final VarianceComponents components;
    private final double raters;
    private final int items;

    private RaterStudy(VarianceComponents components, double raters, int items) {
        this.components = components;
        this.raters = raters;
        this.items = items;
    }

    /** Studies the ratings of one competency of a 360. */
    static RaterStudy of(Programme programme, MultiSourceFeedback feedback, String competency) {
        AnswerTable table = programme.answers();
        Rows rows = new Rows();
        double reciprocals = 0;
        int people = 0;
        for (int person = 0; person < table.assessees().size(); person++) {
            int raters = 0;
            for (int sheet = table.sheetsFrom(person); sheet < table.sheetsTo(person); sheet++) {
                if (!table.source(sheet).isSelf() && rows.add(table, sheet, person, feedback, competency)) {
                    raters++;
                }
            }
            reciprocals += raters == 0 ? 0 : 1.0 / raters;
            people += raters == 0 ? 0 : 1;
        }
        return new RaterStudy(
                VarianceComponents.of(rows.columns(), DESIGN),
                people == 0 ? 1 : people / reciprocals,
                Math.max(1, feedback.itemCount(competency)));
    }

    /** Ratings in long form; a sheet is one rater about one person. */
    private static final class Rows {
        private final List<int[]> levels = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();

        boolean add(AnswerTable table, int sheet, int person, MultiSourceFeedback feedback, String competency) {
            int before = values.size();
            for (int a = table.answersFrom(sheet); a < table.answersTo(sheet); a++) {
                Item item = feedback.items().get(table.items().get(table.item(a)));
                if (item != null && item.competency().equals(competency) && table.isRated(a)) {
                    int rating = table.rating(a);
                    boolean counter = item.polarity() == Polarity.COUNTER;
                    levels.add(new int[] {sheet, person, table.item(a)});
                    values.add((double) (counter ? feedback.scale().reverse(rating) : rating));
                }
            }
            return values.size() > before;
        }

        FacetColumns columns() {
            int[][] columns = new int[3][levels.size()];
            for (int row = 0; row < levels.size(); row++) {
                for (int f = 0; f < columns.length; f++) {
                    columns[f][row] = levels.get(row)[f];
                }
            }
            return FacetColumns.of(
                    List.of("r", "p", "i"),
                    columns,
                    values.stream().mapToDouble(v -> v).toArray());
        }
    }

    /** Returns the harmonic mean of the numbers of raters of people. */
    double raters() {
        return raters;
    }

    int items() {
        return items;
    }

    VarianceComponents components() {
        return components;
    }

    /** Returns what scores are worth with as many raters and items as there are. */
    DStudy now() {
        return DStudy.of(components, Decision.about("p").sample("r", raters).sample("i", items));
    }

    /** Returns what they would be worth with other numbers. */
    DStudySurface surface() {
        return DStudySurface.of(
                components,
                Decision.about("p"),
                Range.of("r", 1, MOST_RATERS),
                Range.of("i", 1, Math.max(2, 2 * items)));
    }
}
