package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.scoring.generalizability.DStudy;
import org.openkam.scoring.generalizability.DStudySurface;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** How dependable scores are by numbers of conditions of two facets: one line for each number of the second. */
public final class DStudyChart {
    private static final int MOST_LINES = 6;
    private static final double ENOUGH = 0.8;

    private DStudyChart() {}

    /**
     * Draws the index of dependability.
     *
     * @param surface of two facets
     * @throws IllegalArgumentException if the surface has another number of facets
     */
    public static Picture of(DStudySurface surface, Language language) {
        Arguments.that(surface.ranges().size() == 2, "facets of surface", surface.ranges(), "must be two");
        ChartWords words = new ChartWords(language);
        DStudySurface.Range across = surface.ranges().get(0);
        DStudySurface.Range lines = surface.ranges().get(1);
        PlanePlot plot = new PlanePlot(
                NumberLine.over(across.from(), Math.max(across.to(), across.from() + 1))
                        .in(words),
                new NumberLine(0, 1, 0.2).in(words));
        plot.grid();
        plot.level(ENOUGH);
        plot.axes(words.text("dstudy.across", "facet", words.word("facet", across.facet())), words.text("dstudy.up"));
        int width = lines.to() - lines.from() + 1;
        int every = (width + MOST_LINES - 1) / MOST_LINES;
        List<String> description = new ArrayList<>();
        for (int j = 0; j < width; j += every) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i <= across.to() - across.from(); i++) {
                DStudy study = surface.studies().get(i * width + j);
                Estimate phi = study.dependability();
                if (phi instanceof Computed known) {
                    points.add(plot.at(across.from() + i, known.value()));
                }
                description.add(words.text(
                        "dstudy.point",
                        "across",
                        Integer.toString(across.from() + i),
                        "line",
                        Integer.toString(lines.from() + j),
                        "phi",
                        words.number(phi)));
            }
            Ink ink = j / every % 2 == 0 ? Ink.OTHERS : Ink.SELF;
            plot.path(points, ink, j / every % 2 == 1);
            if (!points.isEmpty()) {
                plot.right(
                        points.get(points.size() - 1),
                        ink,
                        words.word("facet", lines.facet()) + ": " + (lines.from() + j));
            }
        }
        return plot.picture(words.text("dstudy.title"), String.join(" ", description));
    }
}
