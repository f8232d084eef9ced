package org.openkam.scoring.policy;

/** What a figure is of the ratings; decides from how many raters on it may be released. */
public enum FigureForm {
    /** A weighted mean of item means whose weights are declared and depend on counts only. */
    LINEAR,
    /** Depends on how the ratings of an item are spread: a median, a share. Released from 10 raters an item on. */
    SPREAD,
    /** Not said. Never released. */
    UNDECLARED
}
