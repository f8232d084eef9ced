package org.openkam.scoring.json;

import org.openkam.core.scale.RatingScale;

/**
 * What is said about one competency. Open Badges has no place for the error of a result, so each part of it is a result of
 * its own; types of ours begin with {@code ext:}, as B.1.31 asks.
 */
enum ResultKind {
    SCORE("score", "RawScore"),
    STANDARD_ERROR("standard-error", "ext:StandardError"),
    ASSUMED_STANDARD_ERROR("assumed-standard-error", "ext:AssumedStandardError"),
    INTERVAL_LOWER("interval-lower", "ext:ConfidenceIntervalLower"),
    INTERVAL_UPPER("interval-upper", "ext:ConfidenceIntervalUpper");

    private final String key;
    private final String resultType;

    ResultKind(String key, String resultType) {
        this.key = key;
        this.resultType = resultType;
    }

    /** Returns what it is called in messages and URIs. */
    String key() {
        return key;
    }

    String resultType() {
        return resultType;
    }

    boolean isError() {
        return this == STANDARD_ERROR || this == ASSUMED_STANDARD_ERROR;
    }

    /** Returns the smallest value there can be. */
    int lowest(RatingScale scale) {
        return isError() ? 0 : scale.lowest();
    }

    /** Returns the URI of its description. No code of a competency has a slash, so no two are equal. */
    String uri(String achievement, String competency) {
        return achievement + "#" + competency + "/" + key;
    }
}
