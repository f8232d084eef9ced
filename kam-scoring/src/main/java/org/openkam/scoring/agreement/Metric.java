package org.openkam.scoring.agreement;

/** Level of measurement: how far apart two values {@code c} and {@code k} are for {@link KrippendorffAlpha}. */
public enum Metric {
    /** Names without order: the distance is 0 or 1. */
    NOMINAL,
    /**
     * Ranks: the number of pairable values between {@code c} and {@code k}, the two categories counted half. Any recoding
     * that keeps the order changes nothing.
     */
    ORDINAL,
    /** Equal steps: {@code c - k}. A shift or a change of unit changes nothing. */
    INTERVAL,
    /**
     * A true zero: {@code (c - k) / (c + k)}, 0 for two zeros. A change of unit changes nothing; negative values have no
     * place on such a scale.
     */
    RATIO
}
