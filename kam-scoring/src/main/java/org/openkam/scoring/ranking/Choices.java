package org.openkam.scoring.ranking;

/**
 * Choices of one object out of a set, each with probability {@code w_i / sum of w over the set}: what Bradley and Terry's model
 * (sets of two) and Plackett and Luce's (what is still left to be ranked) have in common.
 */
interface Choices {

    /** How many objects there are. */
    int objects();

    /** How often an object was chosen. */
    double chosen(int object);

    /** Walks over all sets in one fixed order. */
    void forEachSet(SetVisitor visitor);

    /** Sees a set. */
    interface SetVisitor {

        /**
         * @param members the objects of the set in its first {@code size} places, ascending
         * @param times how often a choice was made from it
         */
        void visit(int[] members, int size, double times);
    }
}
