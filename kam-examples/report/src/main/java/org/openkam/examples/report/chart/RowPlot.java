package org.openkam.examples.report.chart;

import java.util.List;
import java.util.function.Consumer;
import org.openkam.scoring.statistic.Estimate;

/** A plot with one labelled row for each thing and one number line across, drawn for a page and for a phone at once. */
final class RowPlot {
    static final double WIDTH = 720;

    private final RowCanvas wide;
    private final RowCanvas narrow;

    /** One mark of the legend. */
    record LegendEntry(Mark mark, Ink ink, String label) {}

    /** Without room for notes. */
    RowPlot(NumberLine line, int rows, List<LegendEntry> legend) {
        this(line, rows, legend, List.of());
    }

    /** With room for notes of these words. */
    RowPlot(NumberLine line, int rows, List<LegendEntry> legend, List<String> words) {
        this.wide = RowCanvas.wide(line, rows, legend, words);
        this.narrow = RowCanvas.narrow(line, rows, legend, words);
    }

    private void both(Consumer<RowCanvas> drawing) {
        drawing.accept(wide);
        drawing.accept(narrow);
    }

    /** Writes a row's label in at most two lines. */
    void label(int row, String text) {
        both(c -> c.label(row, text));
    }

    /** Draws a value with its interval; nothing if there is no value. */
    void estimate(int row, Estimate estimate, Mark mark, Ink ink) {
        both(c -> c.estimate(row, estimate, mark, ink));
    }

    /** Draws a short upright line: a target. */
    void tick(int row, double value) {
        both(c -> c.tick(row, value));
    }

    /** Draws an upright line through all rows. */
    void mark(double value) {
        both(c -> c.upright(value, Ink.TARGET, 2));
    }

    /** Draws a thin line between two values of a row. */
    void join(int row, double from, double to, Ink ink) {
        both(c -> c.join(row, from, to, ink));
    }

    /** Draws a bar from one value to another. */
    void bar(int row, double from, double to, Ink ink) {
        both(c -> c.bar(row, from, to, ink));
    }

    /** Writes a note on a row, one of the words that room was made for. */
    void note(int row, String text, Ink ink) {
        both(c -> c.note(row, text, ink));
    }

    Picture picture(String title, String description) {
        return new Picture(title, description, wide.svg(title, description), narrow.svg(title, description));
    }
}
