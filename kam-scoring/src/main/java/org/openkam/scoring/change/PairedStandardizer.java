package org.openkam.scoring.change;

/**
 * What a mean change is divided by. The forms differ a lot, so a report has to name the one it uses.
 *
 * <p>{@code s_D} is the standard deviation of the differences, {@code s_1} that before, {@code s_2} that after, {@code r} the
 * correlation of both measurements.
 */
public enum PairedStandardizer {
    /** {@code d_z}: by {@code s_D}. Large where people change alike, however little. */
    DIFFERENCE("d_z"),
    /** {@code d_av}: by {@code sqrt((s_1^2 + s_2^2) / 2)}. Comparable with independent groups. */
    AVERAGE("d_av"),
    /** {@code d_rm}: {@code d_z sqrt(2 (1 - r))}, so by {@code s_D / sqrt(2 (1 - r))}, the deviation before if it had not changed. */
    REPEATED_MEASURES("d_rm"),
    /** Glass's delta for pairs: by {@code s_1}. Independent of what the measure in between did to the spread. */
    BEFORE("delta_pre");

    private final String label;

    PairedStandardizer(String label) {
        this.label = label;
    }

    /** Returns the usual symbol, for instance {@code d_z}. */
    public String label() {
        return label;
    }
}
