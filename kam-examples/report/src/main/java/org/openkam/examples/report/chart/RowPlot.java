package org.openkam.examples.report.chart;

import java.util.List;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** A plot with one labelled row for each thing and one number line across. */
final class RowPlot {
    static final double WIDTH = 720;
    private static final double LABELS = 250;
    private static final double RIGHT = 24;
    private static final double TOP = 30;
    private static final double ROW = 34;
    private static final double LEGEND_ROW = 20;
    private static final double LINE = 14;
    private static final double MOST_NOTES = 130;

    private final NumberLine line;
    private final int rows;
    private final double notes;
    private final List<LegendEntry> legend;
    private final Svg svg;

    /** One mark of the legend. */
    record LegendEntry(Mark mark, Ink ink, String label) {}

    /** Without room for notes. */
    RowPlot(NumberLine line, int rows, List<LegendEntry> legend) {
        this(line, rows, legend, List.of());
    }

    /** With room at the right for notes of these words. */
    RowPlot(NumberLine line, int rows, List<LegendEntry> legend, List<String> words) {
        double widest = words.stream().mapToDouble(Lettering::width).max().orElse(0);
        this.notes = words.isEmpty() ? 0 : Math.min(MOST_NOTES, widest) + 8;
        this.line = line;
        this.rows = rows;
        this.legend = legend;
        this.svg = new Svg(WIDTH, bottom() + 16 + legendRows() * LEGEND_ROW);
        grid();
    }

    private double bottom() {
        return TOP + rows * ROW;
    }

    private int legendRows() {
        double x = 0;
        int count = legend.isEmpty() ? 0 : 1;
        for (LegendEntry entry : legend) {
            double wide = wide(entry);
            if (x > 0 && x + wide > WIDTH - RIGHT) {
                count++;
                x = 0;
            }
            x += wide;
        }
        return count;
    }

    private static double wide(LegendEntry entry) {
        return 18 + Lettering.width(entry.label()) + 16;
    }

    double x(double value) {
        return LABELS + line.share(value) * (WIDTH - LABELS - RIGHT - notes);
    }

    double y(int row) {
        return TOP + row * ROW + ROW / 2;
    }

    private void grid() {
        for (double tick : line.ticks()) {
            svg.line(Point.of(x(tick), TOP), Point.of(x(tick), bottom()), Ink.GRID, 1);
            svg.text(Point.of(x(tick), TOP - 8), Anchor.MIDDLE, Ink.SOFT, line.label(tick));
        }
        double x = 0;
        double y = bottom() + 16;
        for (LegendEntry entry : legend) {
            if (x > 0 && x + wide(entry) > WIDTH - RIGHT) {
                x = 0;
                y += LEGEND_ROW;
            }
            svg.mark(entry.mark(), Point.of(x + 8, y), entry.ink());
            svg.text(Point.of(x + 20, y + 4), Anchor.START, Ink.TEXT, entry.label());
            x += wide(entry);
        }
    }

    /** Writes a row's label in at most two lines. */
    void label(int row, String text) {
        write(Point.of(LABELS - 12, y(row)), Anchor.END, Ink.TEXT, Lettering.lines(text, LABELS - 16));
    }

    private void write(Point at, Anchor anchor, Ink ink, List<String> lines) {
        if (lines.size() == 1) {
            svg.text(Point.of(at.x(), at.y() + 4), anchor, ink, lines.get(0));
            return;
        }
        String second = lines.size() > 2 ? lines.get(1) + "…" : lines.get(1);
        svg.text(Point.of(at.x(), at.y() - LINE / 2 + 4), anchor, ink, lines.get(0));
        svg.text(Point.of(at.x(), at.y() + LINE / 2 + 4), anchor, ink, second);
    }

    /** Draws a value with its interval; nothing if there is no value. */
    void estimate(int row, Estimate estimate, Mark mark, Ink ink) {
        if (estimate instanceof Computed value) {
            if (value.interval() != null) {
                svg.whisker(
                        Point.of(x(value.interval().lower()), y(row)),
                        Point.of(x(value.interval().upper()), y(row)),
                        ink);
            }
            svg.mark(mark, Point.of(x(value.value()), y(row)), ink);
        }
    }

    /** Draws a short upright line: a target. */
    void tick(int row, double value) {
        svg.line(Point.of(x(value), y(row) - 12), Point.of(x(value), y(row) + 12), Ink.TARGET, 3);
    }

    /** Draws an upright line through all rows. */
    void mark(double value) {
        svg.line(Point.of(x(value), TOP), Point.of(x(value), bottom()), Ink.TARGET, 2);
    }

    /** Draws a thin line between two values of a row. */
    void join(int row, double from, double to, Ink ink) {
        svg.line(Point.of(x(from), y(row)), Point.of(x(to), y(row)), ink, 2);
    }

    /** Draws a bar from one value to another. */
    void bar(int row, double from, double to, Ink ink) {
        svg.rectangle(Point.of(x(from), y(row) - 8), Math.max(2, x(to) - x(from) - 1), 16, ink);
    }

    /** Writes a note at the right of a row, one of the words that room was made for. */
    void note(int row, String text, Ink ink) {
        write(Point.of(WIDTH - notes - 4, y(row)), Anchor.START, ink, Lettering.lines(text, notes));
    }

    Picture picture(String title, String description) {
        return svg.picture(title, description);
    }
}
