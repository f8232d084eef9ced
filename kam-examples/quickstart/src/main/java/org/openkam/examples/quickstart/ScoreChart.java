package org.openkam.examples.quickstart;

import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** One row of the profile picture as SVG: the others' score with its interval, the target, and the own view. */
final class ScoreChart {
    private static final int WIDTH = 260;
    private static final int HEIGHT = 30;
    private static final int MARGIN = 12;
    private static final int MIDDLE = HEIGHT / 2;

    private final int lowest;
    private final int highest;

    /** A chart from the lowest to the highest number that a score can be. */
    ScoreChart(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    private String x(double points) {
        double share = (points - lowest) / (highest - lowest);
        return Decimals.plain(MARGIN + share * (WIDTH - 2 * MARGIN), 1);
    }

    private static StringBuilder open(String label) {
        return new StringBuilder("<svg width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" viewBox=\"0 0 " + WIDTH + " "
                + HEIGHT + "\" role=\"img\" aria-label=\"" + Html.escaped(label) + "\">");
    }

    /** Returns the scale's numbers, to stand above the rows. */
    String axis() {
        StringBuilder svg = open(lowest + ".." + highest);
        for (int point = lowest; point <= highest; point++) {
            svg.append("<text x=\"").append(x(point)).append("\" y=\"20\" text-anchor=\"middle\" font-size=\"12\"");
            svg.append(" fill=\"#5a6675\">").append(point).append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    /**
     * Returns a row.
     *
     * @param label the same in words
     * @param others the others' score
     * @param self the own view
     * @param target the level asked for; 0 or less than the scale for none
     */
    String row(String label, Estimate others, Estimate self, int target) {
        StringBuilder svg = open(label);
        for (int point = lowest; point <= highest; point++) {
            line(svg, x(point), 0, HEIGHT, "#e3e8ee", 1);
        }
        if (lowest <= target && target <= highest) {
            line(svg, x(target), 3, HEIGHT - 3, "#1d2733", 3);
        }
        if (others instanceof Computed score) {
            others(svg, score);
        }
        if (self instanceof Computed own) {
            svg.append("<path d=\"M").append(x(own.value())).append(' ').append(MIDDLE - 6);
            svg.append("l6 6l-6 6l-6 -6z\" fill=\"#fff\" stroke=\"#b0561a\" stroke-width=\"2\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private void others(StringBuilder svg, Computed score) {
        if (score.interval() != null) {
            svg.append("<line x1=\"").append(x(score.interval().lower()));
            svg.append("\" x2=\"").append(x(score.interval().upper()));
            svg.append("\" y1=\"15\" y2=\"15\" stroke=\"#1f5fa8\" stroke-opacity=\"0.35\" stroke-width=\"7\"");
            svg.append(" stroke-linecap=\"round\"/>");
        }
        svg.append("<circle cx=\"").append(x(score.value()));
        svg.append("\" cy=\"15\" r=\"6\" fill=\"#1f5fa8\"/>");
    }

    private static void line(StringBuilder svg, String x, int top, int bottom, String colour, int width) {
        svg.append("<line x1=\"").append(x).append("\" x2=\"").append(x);
        svg.append("\" y1=\"").append(top).append("\" y2=\"").append(bottom);
        svg.append("\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(width)
                .append("\"/>");
    }
}
