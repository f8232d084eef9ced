package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.team.HeatCell;
import org.openkam.scoring.team.HeatRow;
import org.openkam.scoring.team.UnitHeatMap;

/** Mean scores of units by competency, as a number in each cell and its shade; what is withheld stays empty and says so. */
public final class HeatMapChart {
    /** So many units stay readable in a picture. */
    public static final int MOST_ROWS = 30;

    /** So many units are drawn, in several pictures. */
    public static final int MOST_DRAWN = 150;

    private static final double LABELS = 150;
    private static final double HEAD = 34;
    private static final double ROW = 26;
    private static final double NARROWEST = 34;
    private static final double LEGEND = 30;
    private static final NumberLine SHARES = new NumberLine(0, 1, 1);

    private final ChartWords words;
    private final CompetencyModel model;
    private final UnitHeatMap map;
    private final NumberLine line;

    private HeatMapChart(UnitHeatMap map, CompetencyModel model, NumberLine line, Language language) {
        this.words = new ChartWords(language);
        this.model = Arguments.notNull(model, "model");
        this.map = Arguments.notNull(map, "heat map");
        this.line = line;
    }

    /**
     * Draws a map. Of more than {@link #MOST_ROWS} units those with the most scores are drawn; the title says how many are not.
     *
     * @param map scores on the scale of {@code model}
     * @param model names the competencies and has the scale
     * @param language of the words
     */
    public static Picture of(UnitHeatMap map, CompetencyModel model, Language language) {
        return new HeatMapChart(map, model, scale(model), language).draw();
    }

    /** Draws a map of scores that are shares from 0 to 1; see {@link #of}. */
    public static Picture ofShares(UnitHeatMap map, CompetencyModel model, Language language) {
        return new HeatMapChart(map, model, SHARES, language).draw();
    }

    /**
     * Draws a map in as many pictures as it takes, by name of the units; each title says from which unit to which. Of more than
     * {@link #MOST_DRAWN} units those with the most scores are drawn.
     *
     * @param map scores on the scale of {@code model}
     * @param model names the competencies and has the scale
     * @param language of the words
     */
    public static List<Picture> pages(UnitHeatMap map, CompetencyModel model, Language language) {
        return new HeatMapChart(map, model, scale(model), language).drawAll();
    }

    /** Draws a map of scores that are shares from 0 to 1 in as many pictures as it takes; see {@link #pages}. */
    public static List<Picture> pagesOfShares(UnitHeatMap map, CompetencyModel model, Language language) {
        return new HeatMapChart(map, model, SHARES, language).drawAll();
    }

    private static NumberLine scale(CompetencyModel model) {
        RatingScale scale = model.ratingScale();
        return NumberLine.scale(scale.lowest(), scale.highest());
    }

    private Picture draw() {
        List<HeatRow> rows = shown(map.rows(), MOST_ROWS);
        return draw(rows, title(rows.size()));
    }

    /** Pictures of nearly the same height: 31 units are 16 and 15. */
    private List<Picture> drawAll() {
        List<HeatRow> rows = shown(map.rows(), MOST_DRAWN);
        int pictures = (rows.size() + MOST_ROWS - 1) / MOST_ROWS;
        if (pictures < 2) {
            return List.of(draw());
        }
        List<Picture> drawn = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            List<HeatRow> some = rows.subList(rows.size() * i / pictures, rows.size() * (i + 1) / pictures);
            drawn.add(draw(
                    some,
                    words.text(
                            "heat.title.page", "first", name(some.get(0)), "last", name(some.get(some.size() - 1)))));
        }
        return List.copyOf(drawn);
    }

    private String name(HeatRow row) {
        return row.name().isEmpty() ? words.text("heat.nounit") : row.name();
    }

    private Picture draw(List<HeatRow> rows, String title) {
        int columns = map.everybody().cells().size();
        double cell = Math.max(NARROWEST, columns == 0 ? 0 : (RowPlot.WIDTH - LABELS) / columns);
        Svg svg = new Svg(LABELS + columns * cell, HEAD + (rows.size() + 1) * ROW + LEGEND);
        for (int c = 0; c < columns; c++) {
            String code = map.everybody().cells().get(c).competency();
            svg.strong(Point.of(LABELS + (c + 0.5) * cell, HEAD - 10), Anchor.MIDDLE, Ink.TEXT, first(code, cell - 2));
        }
        List<String> description = new ArrayList<>();
        double y = HEAD;
        for (HeatRow row : rows) {
            row(svg, row, name(row), Point.of(cell, y));
            description.add(inWords(row, name(row)));
            y += ROW;
        }
        row(svg, map.everybody(), words.text("heat.everybody"), Point.of(cell, y));
        description.add(inWords(map.everybody(), words.text("heat.everybody")));
        svg.rectangle(Point.of(0, y + ROW + 10), 24, 14, Ink.WITHHELD);
        svg.text(Point.of(12, y + ROW + 21), Anchor.MIDDLE, Ink.TEXT, "·");
        svg.text(Point.of(32, y + ROW + 21), Anchor.START, Ink.TEXT, words.text("heat.withheld"));
        return svg.picture(title, String.join(" ", description));
    }

    private String title(int shown) {
        return shown == map.rows().size()
                ? words.text("heat.title")
                : words.text(
                        "heat.title.part",
                        "shown",
                        Integer.toString(shown),
                        "all",
                        Integer.toString(map.rows().size()));
    }

    /** Returns the rows to draw, in the map's order. */
    static List<HeatRow> shown(List<HeatRow> rows, int most) {
        if (rows.size() <= most) {
            return rows;
        }
        return rows.stream()
                .sorted(Comparator.comparingLong((HeatRow r) ->
                                -r.cells().stream().mapToLong(HeatCell::people).sum())
                        .thenComparing(HeatRow::name))
                .limit(most)
                .sorted(Comparator.comparing(HeatRow::name))
                .toList();
    }

    /** Draws one row; {@code place} holds the width of a cell and the upper edge. */
    private void row(Svg svg, HeatRow row, String name, Point place) {
        svg.text(Point.of(2, place.y() + ROW / 2 + 4), Anchor.START, Ink.TEXT, first(name, LABELS - 10));
        double x = LABELS;
        for (HeatCell cell : row.cells()) {
            Point corner = Point.of(x + 1, place.y() + 1);
            Point middle = Point.of(x + place.x() / 2, place.y() + ROW / 2 + 4);
            if (cell.mean() instanceof Computed mean) {
                Heat heat = Heat.of(line.share(mean.value()));
                svg.rectangle(corner, place.x() - 2, ROW - 2, heat.ground());
                svg.text(middle, Anchor.MIDDLE, heat.letters(), words.number(mean.value(), 1));
            } else {
                svg.rectangle(corner, place.x() - 2, ROW - 2, Ink.WITHHELD);
                svg.text(middle, Anchor.MIDDLE, Ink.TEXT, cell.isWithheld() ? "·" : "–");
            }
            x += place.x();
        }
    }

    /** Returns as much of a text as one line holds. */
    private static String first(String text, double most) {
        return Lettering.lines(text, most, 1).get(0);
    }

    private String inWords(HeatRow row, String name) {
        List<String> cells = row.cells().stream()
                .map(c -> words.text(
                        "heat.cell",
                        "competency",
                        words.text(model.competency(c.competency()).name()),
                        "value",
                        c.mean()
                                .fold(
                                        m -> words.number(m.value(), 2),
                                        r -> words.text(c.isWithheld() ? "heat.withheld" : "heat.none"))))
                .toList();
        return words.text("heat.row", "row", name, "cells", String.join(", ", cells));
    }
}
