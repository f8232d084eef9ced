package org.openkam.examples.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;

/**
 * How figures change with size over many tenfolds: both axes are logarithmic, each line has a mark of its own and is named at the
 * right, from the top down.
 */
public final class GrowthChart {
    private static final Ink[] INKS = {Ink.OTHERS, Ink.SELF, Ink.ABOVE, Ink.BELOW, Ink.NEUTRAL, Ink.TEXT};
    private static final Mark[] MARKS = {
        Mark.DISC, Mark.SQUARE, Mark.TRIANGLE, Mark.DIAMOND, Mark.RING, Mark.FRAME, Mark.PEAK, Mark.CROSS
    };
    private static final int MOST_LINES = 24; // so many pairs of ink and mark there are
    private static final double TOP = 38;
    private static final double WIDTH = 400;
    private static final double HEIGHT = 420;
    private static final double BOTTOM = 56;
    private static final double MARGIN = 8;
    private static final double KEY = 44;
    private static final double GAP = 17;

    private final ChartWords words;
    private final Decades across;
    private final Decades up;
    private final double left;
    private final Svg svg;

    /**
     * What the axes mean.
     *
     * @param across the size
     * @param up the figure
     */
    public record Axes(String across, String up) {
        public Axes {
            Arguments.notNull(across, "words across");
            Arguments.notNull(up, "words up");
        }
    }

    /**
     * A figure at a size.
     *
     * @param size above 0
     * @param value above 0
     */
    public record Place(double size, double value) {
        public Place {
            Arguments.that(size > 0 && size < Double.POSITIVE_INFINITY, "size", size, "must be above 0");
            Arguments.that(value > 0 && value < Double.POSITIVE_INFINITY, "value", value, "must be above 0");
        }
    }

    /**
     * The figures of one thing.
     *
     * @param name of the thing
     * @param isDashed whether it is drawn dashed, as what the others are held against
     * @param places at least one, by rising size
     */
    public record Line(String name, boolean isDashed, List<Place> places) {

        /** Copies the places. */
        public Line {
            Arguments.notNull(name, "name of line");
            places = Arguments.notEmpty(places, "places of line " + name);
        }

        private Place last() {
            return places.get(places.size() - 1);
        }
    }

    private record Style(Line line, Ink ink, Mark mark) {}

    private GrowthChart(List<Line> lines, ChartWords words) {
        this.words = words;
        this.across = decades(lines, Place::size);
        this.up = decades(lines, Place::value);
        double labels = IntStream.rangeClosed(up.from(), up.to())
                .mapToObj(this::label)
                .mapToDouble(Lettering::width)
                .max()
                .orElse(0);
        double names = lines.stream()
                .mapToDouble(line -> Lettering.width(line.name))
                .max()
                .orElse(0);
        this.left = labels + 2 * MARGIN;
        this.svg = new Svg(left + WIDTH + KEY + names + MARGIN, TOP + HEIGHT + BOTTOM);
    }

    private String label(int exponent) {
        return Decades.label(exponent, words.decimalMark());
    }

    private static Decades decades(List<Line> lines, ToDoubleFunction<Place> part) {
        return Decades.over(lines.stream().flatMap(line -> line.places.stream()).mapToDouble(part));
    }

    /**
     * Draws the lines.
     *
     * @param title what they show, a few words
     * @param lines 1 to 24, each with another name
     * @param language of numbers and of the picture in words; names and axes are taken as they are
     */
    public static Picture of(String title, Axes axes, List<Line> lines, Language language) {
        Arguments.notEmpty(lines, "lines");
        Arguments.that(lines.size() <= MOST_LINES, "lines", lines.size(), "must be 24 at most");
        GrowthChart chart = new GrowthChart(lines, new ChartWords(language));
        chart.grid(axes);
        List<Style> styles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            styles.add(new Style(lines.get(i), INKS[i % INKS.length], MARKS[i % MARKS.length]));
        }
        styles.forEach(chart::path);
        chart.names(styles);
        String described = lines.stream().map(chart::described).collect(Collectors.joining(" "));
        return chart.svg.picture(title, axes.up + ". " + described);
    }

    private Point at(double acrossShare, double upShare) {
        return Point.of(left + acrossShare * WIDTH, TOP + (1 - upShare) * HEIGHT);
    }

    private Point at(Place place) {
        return at(across.share(place.size), up.share(place.value));
    }

    private void grid(Axes axes) {
        for (int d = across.from(); d <= across.to(); d++) {
            double share = (double) (d - across.from()) / (across.to() - across.from());
            svg.line(at(share, 0), at(share, 1), Ink.GRID, 1);
            svg.text(Point.of(at(share, 0).x(), TOP + HEIGHT + 18), Anchor.MIDDLE, Ink.SOFT, label(d));
        }
        for (int d = up.from(); d <= up.to(); d++) {
            double share = (double) (d - up.from()) / (up.to() - up.from());
            svg.line(at(0, share), at(1, share), Ink.GRID, 1);
            svg.text(Point.of(left - MARGIN, at(0, share).y() + 4), Anchor.END, Ink.SOFT, label(d));
        }
        svg.strong(Point.of(left + WIDTH / 2, TOP + HEIGHT + 42), Anchor.MIDDLE, Ink.TEXT, axes.across);
        svg.strong(Point.of(MARGIN, TOP - 18), Anchor.START, Ink.TEXT, axes.up);
    }

    private void path(Style style) {
        List<Place> places = style.line.places;
        for (int i = 1; i < places.size(); i++) {
            stroke(style, at(places.get(i - 1)), at(places.get(i)));
        }
        places.forEach(place -> svg.mark(style.mark, at(place), style.ink));
    }

    private void stroke(Style style, Point from, Point to) {
        if (style.line.isDashed) {
            svg.dashed(from, to, style.ink, 2);
        } else {
            svg.line(from, to, style.ink, 2);
        }
    }

    /** Writes the key in the order in which the lines end; a line that ends at the right leads to its name. */
    private void names(List<Style> styles) {
        List<Style> sorted = new ArrayList<>(styles);
        sorted.sort(Comparator.comparingDouble((Style style) -> -style.line.last().value));
        double[] y = Apart.places(
                sorted.stream().mapToDouble(style -> at(style.line.last()).y()).toArray(), GAP, TOP, TOP + HEIGHT);
        for (int i = 0; i < y.length; i++) {
            Style style = sorted.get(i);
            Point end = at(style.line.last());
            double x = left + WIDTH;
            if (end.x() > x - 1) {
                svg.line(Point.of(end.x() + 7, end.y()), Point.of(x + 16, y[i]), Ink.SOFT, 1);
            }
            stroke(style, Point.of(x + 18, y[i]), Point.of(x + 38, y[i]));
            svg.mark(style.mark, Point.of(x + 28, y[i]), style.ink);
            svg.text(Point.of(x + KEY, y[i] + 4), Anchor.START, Ink.TEXT, style.line.name);
        }
    }

    private String described(Line line) {
        return line.places.stream()
                .map(place -> words.text("growth.place", "value", number(place.value), "size", number(place.size)))
                .collect(Collectors.joining(", ", line.name + ": ", "."));
    }

    /** Three digits are more than a place in the picture shows. */
    private String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', words.decimalMark());
    }
}
