package org.openkam.scoring.item;

/** Who belongs to a group of the best, or of the weakest, if persons with one total stand on both sides of its border. */
public enum TieRule {
    /**
     * All of them, each by the same share, so that shares add up to the places that are left: the mean over all orders
     * in which they could stand. The order of persons can't matter.
     */
    SHARED,
    /**
     * Those who come first in the table stand higher, as a stable sort by descending total leaves them. The result
     * changes with the order of the persons; only for comparison with programs that do so.
     */
    TABLE_ORDER
}
