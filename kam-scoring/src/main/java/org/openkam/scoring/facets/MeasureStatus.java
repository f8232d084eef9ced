package org.openkam.scoring.facets;

/** How the measure of an element came about. */
public enum MeasureStatus {
    /** Estimated with all others. */
    ESTIMATED,
    /** All its ratings are the highest possible: measured afterwards, 0.3 points below the highest score. */
    HIGHEST,
    /** All its ratings are the lowest possible: measured afterwards, 0.3 points above the lowest score. */
    LOWEST,
    /** All its ratings belong to elements with extreme scores, so nothing is known about it. */
    UNMEASURABLE;

    static MeasureStatus of(byte state) {
        return switch (state) {
            case ExtremeScores.MEASURABLE -> ESTIMATED;
            case ExtremeScores.HIGH -> HIGHEST;
            case ExtremeScores.LOW -> LOWEST;
            default -> UNMEASURABLE;
        };
    }
}
