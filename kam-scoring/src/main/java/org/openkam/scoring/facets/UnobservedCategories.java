package org.openkam.scoring.facets;

/**
 * What to do with a category of the scale that nobody used although higher and lower ones were used. Whether it was never fit
 * to be used, or only chanced not to be, is not in the data, so the choice is the caller's. Categories beyond the highest or
 * lowest one used are always left out: their thresholds would be infinite.
 */
public enum UnobservedCategories {
    /** The used categories are numbered through, so that 1, 2, 4 count as 0, 1, 2; the default of Facets. */
    COLLAPSE,
    /** The used categories keep their distance, so that 1, 2, 4 count as 0, 1, 3; the one between has probability 0. */
    KEEP
}
