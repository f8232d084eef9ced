package org.openkam.scoring.norm;

/** What to know before a place in a norm group is relied on. The place is given all the same. */
public enum NormWarning {
    /** The norm was collected longer ago than the terms allow. */
    OLD,
    /** The norm is dated later than the day on which it is used. */
    DATED_AHEAD,
    /** The group is smaller than recommended. */
    SMALL_GROUP,
    /** The person's covariate lies outside those of the group, so the norm only extrapolates. */
    OUTSIDE_COVARIATES
}
