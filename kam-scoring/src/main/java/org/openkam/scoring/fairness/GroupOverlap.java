package org.openkam.scoring.fairness;

/**
 * Where the levels of negative and affirmative answers of one group lie, which decides by counts alone whether a logistic
 * curve separates them.
 */
final class GroupOverlap {
    private int lowest = Integer.MAX_VALUE;
    private int highest = -1;
    private int lowestZero = Integer.MAX_VALUE;
    private int highestZero = -1;
    private int lowestOne = Integer.MAX_VALUE;
    private int highestOne = -1;

    static GroupOverlap of(DifTally tally, boolean isFocal) {
        GroupOverlap overlap = new GroupOverlap();
        overlap.add(tally, isFocal);
        return overlap;
    }

    static GroupOverlap ofAll(DifTally tally) {
        GroupOverlap overlap = new GroupOverlap();
        overlap.add(tally, false);
        overlap.add(tally, true);
        return overlap;
    }

    private void add(DifTally tally, boolean isFocal) {
        for (int s = 0; s < tally.strata(); s++) {
            if (tally.count(s, isFocal, 0) > 0) {
                lowestZero = Math.min(lowestZero, s);
                highestZero = Math.max(highestZero, s);
            }
            if (tally.count(s, isFocal, 1) > 0) {
                lowestOne = Math.min(lowestOne, s);
                highestOne = Math.max(highestOne, s);
            }
        }
        lowest = Math.min(lowestZero, lowestOne);
        highest = Math.max(highestZero, highestOne);
    }

    boolean isEmpty() {
        return highest < 0;
    }

    /** Whether all people have one level. */
    boolean isFlat() {
        return lowest >= highest;
    }

    /** Whether all answers are alike. */
    boolean isConstant() {
        return highestZero < 0 || highestOne < 0;
    }

    /** Whether no negative answer lies above an affirmative one. */
    boolean isRising() {
        return isConstant() || highestZero <= lowestOne;
    }

    /** Whether no affirmative answer lies above a negative one. */
    boolean isFalling() {
        return isConstant() || highestOne <= lowestZero;
    }

    /** Whether a curve of its own would separate the group. */
    boolean isSeparated() {
        return isRising() || isFalling();
    }
}
