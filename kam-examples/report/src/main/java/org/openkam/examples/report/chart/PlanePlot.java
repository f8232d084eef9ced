package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/** A plot of two number lines; labels of places that lie together keep out of each other's way. */
final class PlanePlot {
    private static final double LEFT = 60;
    private static final double TOP = 46;
    private static final double SIDE = 420;
    private static final double BOTTOM = 56;
    private static final double RIGHT = 120;
    private static final double LETTER = 13;
    private static final double NEAR = 9;
    private static final double END = 16;
    private static final int RINGS = 24;
    private static final double[][] DIRECTIONS = {
        {1, 0},
        {-1, 0},
        {0, -1},
        {0, 1},
        {0.9, -0.6},
        {0.9, 0.6},
        {-0.9, -0.6},
        {-0.9, 0.6},
        {0.5, -1},
        {0.5, 1},
        {-0.5, -1},
        {-0.5, 1},
        {1, -0.3},
        {1, 0.3},
        {-1, -0.3},
        {-1, 0.3}
    };

    private final NumberLine across;
    private final NumberLine up;
    private final double below;
    private final Svg svg;
    private final List<double[]> taken = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    private record Label(Point at, String text) {}

    private record End(Point at, Ink ink, String text) {}

    PlanePlot(NumberLine across, NumberLine up) {
        this(across, up, 0);
    }

    private PlanePlot(NumberLine across, NumberLine up, double below) {
        this.across = across;
        this.up = up;
        this.below = below;
        this.svg = new Svg(LEFT + SIDE + RIGHT, TOP + SIDE + below + BOTTOM);
    }

    /** With room below for the words of the lower corners. */
    static PlanePlot withCorners(NumberLine across, NumberLine up) {
        return new PlanePlot(across, up, LETTER + 3);
    }

    Point at(double x, double y) {
        return Point.of(LEFT + across.share(x) * SIDE, TOP + (1 - up.share(y)) * SIDE);
    }

    void grid() {
        for (double tick : across.ticks()) {
            svg.line(at(tick, up.from()), at(tick, up.to()), Ink.GRID, 1);
            svg.text(Point.of(at(tick, 0).x(), TOP + SIDE + below + 18), Anchor.MIDDLE, Ink.SOFT, across.label(tick));
        }
        for (double tick : up.ticks()) {
            svg.line(at(across.from(), tick), at(across.to(), tick), Ink.GRID, 1);
            svg.text(Point.of(LEFT - 8, at(0, tick).y() + 4), Anchor.END, Ink.SOFT, up.label(tick));
        }
    }

    /** Writes what the lines mean. */
    void axes(String acrossWords, String upWords) {
        svg.strong(Point.of(LEFT + SIDE / 2, TOP + SIDE + below + 42), Anchor.MIDDLE, Ink.TEXT, acrossWords);
        svg.strong(Point.of(8, TOP - 26), Anchor.START, Ink.TEXT, upWords);
    }

    void upright(double x) {
        svg.dashed(at(x, up.from()), at(x, up.to()), Ink.SOFT, 1.5);
    }

    void level(double y) {
        svg.dashed(at(across.from(), y), at(across.to(), y), Ink.SOFT, 1.5);
    }

    /** Writes what a corner means beside it, outside of the plot, where no mark can lie. */
    void corner(boolean right, boolean top, String text) {
        double y = top ? TOP - 6 : TOP + SIDE + LETTER;
        svg.text(Point.of(right ? LEFT + SIDE : LEFT, y), right ? Anchor.END : Anchor.START, Ink.SOFT, text);
    }

    /** Draws a place with the intervals of both values; its label comes where there is room. */
    void place(Computed x, Computed y, Ink ink, String label) {
        whisker(x.interval(), true, y.value(), ink);
        whisker(y.interval(), false, x.value(), ink);
        Point point = at(x.value(), y.value());
        svg.mark(Mark.DISC, point, ink);
        taken.add(new double[] {point.x() - 7, point.y() - 7, 14, 14});
        labels.add(new Label(point, label));
    }

    private void whisker(Interval interval, boolean isAcross, double other, Ink ink) {
        if (interval != null) {
            svg.whisker(
                    isAcross ? at(interval.lower(), other) : at(other, interval.lower()),
                    isAcross ? at(interval.upper(), other) : at(other, interval.upper()),
                    ink);
        }
    }

    /** Labels come last, when every mark has its place, and far ones are joined to their mark by a line. */
    private void writeLabels() {
        for (Label label : labels) {
            double[] box = free(label);
            taken.add(box);
            Point near = Point.of(
                    Math.min(Math.max(label.at.x(), box[0]), box[0] + box[2]),
                    Math.min(Math.max(label.at.y(), box[1]), box[1] + box[3]));
            if (Math.hypot(near.x() - label.at.x(), near.y() - label.at.y()) > 2 * LETTER) {
                svg.line(label.at, near, Ink.SOFT, 1);
            }
            svg.paper(Point.of(box[0], box[1]), box[2], box[3]);
            svg.text(Point.of(box[0], box[1] + LETTER - 3), Anchor.START, Ink.TEXT, label.text);
        }
        labels.clear();
    }

    /** Returns the first free box on circles around a place. */
    private double[] free(Label label) {
        double wide = Lettering.width(label.text);
        double[] box = {label.at.x() + NEAR, label.at.y() - LETTER / 2, wide, LETTER};
        for (int ring = 0; ring < RINGS; ring++) {
            for (double[] direction : DIRECTIONS) {
                double far = NEAR + ring * LETTER;
                double centre = label.at.x() + direction[0] * (far + wide / 2);
                double middle = label.at.y() + direction[1] * (far + LETTER / 2);
                double[] next = {centre - wide / 2, middle - LETTER / 2, wide, LETTER};
                if (isInside(next) && taken.stream().noneMatch(t -> overlap(t, next))) {
                    return next;
                }
            }
        }
        return box;
    }

    private static boolean isInside(double[] box) {
        return box[0] >= LEFT
                && box[0] + box[2] <= LEFT + SIDE + RIGHT
                && box[1] >= TOP
                && box[1] + box[3] <= TOP + SIDE;
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    }

    /** Joins places by straight lines. */
    void path(List<Point> points, Ink ink, boolean isDashed) {
        for (int i = 1; i < points.size(); i++) {
            if (isDashed) {
                svg.dashed(points.get(i - 1), points.get(i), ink, 2);
            } else {
                svg.line(points.get(i - 1), points.get(i), ink, 2);
            }
        }
    }

    /** Names a line at its right end; names of ends that lie close move apart. */
    void right(Point point, Ink ink, String label) {
        ends.add(new End(point, ink, label));
    }

    /** Writes the names from the top down. */
    private void writeEnds() {
        ends.sort(Comparator.comparingDouble((End e) -> e.at.y()).thenComparing(End::text));
        double[] wanted = ends.stream().mapToDouble(end -> end.at.y()).toArray();
        double[] y = Apart.places(wanted, LETTER, TOP, TOP + SIDE);
        for (int i = 0; i < y.length; i++) {
            End end = ends.get(i);
            double x = LEFT + SIDE + END;
            if (Math.abs(y[i] - end.at.y()) > 1) {
                svg.line(Point.of(end.at.x() + 2, end.at.y()), Point.of(x - 3, y[i]), Ink.SOFT, 1);
            }
            svg.text(Point.of(x, y[i] + 4), Anchor.START, end.ink, end.text);
        }
        ends.clear();
    }

    void mark(Mark mark, Point point, Ink ink) {
        svg.mark(mark, point, ink);
    }

    Picture picture(String title, String description) {
        writeLabels();
        writeEnds();
        return svg.picture(title, description);
    }
}
