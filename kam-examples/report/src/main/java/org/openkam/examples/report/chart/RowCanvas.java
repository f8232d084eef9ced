package org.openkam.examples.report.chart;

import java.util.List;
import org.openkam.examples.report.chart.RowPlot.LegendEntry;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/** A row plot at one width: on a wide one labels stand beside their rows, on a narrow one above them. */
final class RowCanvas {
    private static final double WIDE = 720;
    private static final double NARROW = 358;
    private static final double LABELS = 250;
    private static final double RIGHT = 24;
    private static final double TOP = 30;
    private static final double LEGEND_ROW = 20;
    private static final double LINE = 14;
    private static final double MOST_NOTES = 130;
    private static final double HALF = 17;

    private final boolean isNarrow;
    private final NumberLine line;
    private final int rows;
    private final double notes;
    private final List<LegendEntry> legend;
    private final Svg svg;

    private RowCanvas(boolean isNarrow, NumberLine line, int rows, List<LegendEntry> legend, double notes) {
        this.isNarrow = isNarrow;
        this.line = line;
        this.rows = rows;
        this.notes = notes;
        this.legend = legend;
        this.svg = new Svg(width(), bottom() + (isNarrow ? 36 : 16) + legendRows() * LEGEND_ROW);
        grid();
    }

    static RowCanvas wide(NumberLine line, int rows, List<LegendEntry> legend, List<String> notes) {
        double widest = notes.stream().mapToDouble(Lettering::width).max().orElse(0);
        return new RowCanvas(false, line, rows, legend, notes.isEmpty() ? 0 : Math.min(MOST_NOTES, widest) + 8);
    }

    /** Notes stand below their rows. */
    static RowCanvas narrow(NumberLine line, int rows, List<LegendEntry> legend, List<String> notes) {
        return new RowCanvas(true, line, rows, legend, notes.isEmpty() ? 0 : LINE + 2);
    }

    private double width() {
        return isNarrow ? NARROW : WIDE;
    }

    private double row() {
        return isNarrow ? 2 * LINE + 2 * HALF + notes : 2 * HALF;
    }

    private double bottom() {
        return TOP + rows * row();
    }

    private int legendRows() {
        double x = 0;
        int count = legend.isEmpty() ? 0 : 1;
        for (LegendEntry entry : legend) {
            double wide = wide(entry);
            if (x > 0 && x + wide > width() - RIGHT) {
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

    private double x(double value) {
        double left = isNarrow ? RIGHT : LABELS;
        return left + line.share(value) * (width() - left - RIGHT - (isNarrow ? 0 : notes));
    }

    /** Where the values of a row lie. */
    private double y(int row) {
        return TOP + row * row() + (isNarrow ? 2 * LINE : 0) + HALF;
    }

    private void grid() {
        for (double tick : line.ticks()) {
            upright(tick, Ink.GRID, 1);
            svg.text(Point.of(x(tick), TOP - 8), Anchor.MIDDLE, Ink.SOFT, line.label(tick));
            if (isNarrow) {
                svg.text(Point.of(x(tick), bottom() + 12), Anchor.MIDDLE, Ink.SOFT, line.label(tick));
            }
        }
        double x = 0;
        double y = bottom() + (isNarrow ? 36 : 16);
        for (LegendEntry entry : legend) {
            if (x > 0 && x + wide(entry) > width() - RIGHT) {
                x = 0;
                y += LEGEND_ROW;
            }
            svg.mark(entry.mark(), Point.of(x + 8, y), entry.ink());
            svg.text(Point.of(x + 20, y + 4), Anchor.START, Ink.TEXT, entry.label());
            x += wide(entry);
        }
    }

    /** Draws a line through all rows; where labels stand between them it leaves them free. */
    void upright(double value, Ink ink, double thickness) {
        if (!isNarrow) {
            svg.line(Point.of(x(value), TOP), Point.of(x(value), bottom()), ink, thickness);
            return;
        }
        for (int row = 0; row < rows; row++) {
            svg.line(Point.of(x(value), y(row) - HALF + 1), Point.of(x(value), y(row) + HALF), ink, thickness);
        }
    }

    void label(int row, String text) {
        if (isNarrow) {
            List<String> lines = Lettering.lines(text, NARROW - 4, 2);
            double last = y(row) - HALF - 3;
            for (int i = 0; i < lines.size(); i++) {
                double y = last - (lines.size() - 1 - i) * LINE;
                svg.text(Point.of(2, y), Anchor.START, Ink.TEXT, lines.get(i));
            }
        } else {
            write(Point.of(LABELS - 12, y(row)), Anchor.END, Ink.TEXT, Lettering.lines(text, LABELS - 16, 2));
        }
    }

    private void write(Point at, Anchor anchor, Ink ink, List<String> lines) {
        if (lines.size() == 1) {
            svg.text(Point.of(at.x(), at.y() + 4), anchor, ink, lines.get(0));
            return;
        }
        svg.text(Point.of(at.x(), at.y() - LINE / 2 + 4), anchor, ink, lines.get(0));
        svg.text(Point.of(at.x(), at.y() + LINE / 2 + 4), anchor, ink, lines.get(1));
    }

    void estimate(int row, Estimate estimate, Mark mark, Ink ink) {
        if (estimate instanceof Computed value) {
            Interval interval = value.interval();
            if (interval != null) {
                svg.whisker(Point.of(x(interval.lower()), y(row)), Point.of(x(interval.upper()), y(row)), ink);
            }
            svg.mark(mark, Point.of(x(value.value()), y(row)), ink);
        }
    }

    void tick(int row, double value) {
        svg.line(Point.of(x(value), y(row) - 12), Point.of(x(value), y(row) + 12), Ink.TARGET, 3);
    }

    void join(int row, double from, double to, Ink ink) {
        svg.line(Point.of(x(from), y(row)), Point.of(x(to), y(row)), ink, 2);
    }

    void bar(int row, double from, double to, Ink ink) {
        svg.rectangle(Point.of(x(from), y(row) - 8), Math.max(2, x(to) - x(from) - 1), 16, ink);
    }

    void note(int row, String text, Ink ink) {
        if (isNarrow) {
            String first = Lettering.lines(text, NARROW - 4, 1).get(0);
            svg.text(Point.of(NARROW - 2, y(row) + HALF + LINE - 3), Anchor.END, ink, first);
        } else {
            write(Point.of(WIDE - notes - 4, y(row)), Anchor.START, ink, Lettering.lines(text, notes, 2));
        }
    }

    String svg(String title, String description) {
        return svg.picture(title, description).svg();
    }
}
