package org.openkam.scoring.statistic;

/**
 * Products of the ratings of one group, item by item and item with item. Sums over all pairs of items follow from the sums of
 * rows, because a missing rating counts 0 there; the product of sums that is subtracted for a pair takes another look only at
 * raters who left something out. All whole numbers, so every way gives the same.
 */
final class RatingGroup {
    private final RatingBlock.Part part;
    private final int width;
    private final int[] counts;
    private final long[] sums;
    private long squares;
    private int items; // with a rating

    RatingGroup(RatingBlock.Part part) {
        this.part = part;
        this.width = part.width();
        this.counts = new int[width];
        this.sums = new long[width];
        for (int i = 0; i < width; i++) {
            counts[i] = part.count(i);
            sums[i] = part.sum(i);
            items += counts[i] > 0 ? 1 : 0;
        }
    }

    /**
     * Hands over the terms of each item with itself, and of each two items.
     *
     * @param active number of raters with any rating
     */
    void addTo(int active, ErrorTerms squareTerms, ErrorTerms productTerms) {
        for (int i = 0; i < width; i++) {
            squares += part.squares(i);
        }
        squareTerms.addProducts(squares);
        productTerms.addProducts((part.squaresOfRows() - squares) / 2);
        if (isWhole(active)) {
            subtractWhole(active, squareTerms, productTerms);
        } else {
            subtractMixed(squareTerms, productTerms);
        }
    }

    private boolean isWhole(int active) {
        for (int count : counts) {
            if (count != 0 && count != active) {
                return false;
            }
        }
        return true;
    }

    /** Sums over all pairs of different items are half of what the square of a sum holds beside the squares. */
    private void subtractWhole(int active, ErrorTerms squareTerms, ErrorTerms productTerms) {
        long sum = 0;
        long squaresOfSums = 0;
        for (long ofItem : sums) {
            sum += ofItem;
            squaresOfSums += ofItem * ofItem;
        }
        squareTerms.subtract(squaresOfSums, active, items);
        productTerms.subtract((sum * sum - squaresOfSums) / 2, active, items * (items - 1L) / 2);
    }

    /** A pair that one rater rated takes part in the products and is subtracted again, at no degree of freedom. */
    private void subtractMixed(ErrorTerms squareTerms, ErrorTerms productTerms) {
        int[] others = part.incomplete();
        long[] ofWhole = sums.clone();
        for (int row : others) {
            for (int i = 0; i < width; i++) {
                ofWhole[i] -= part.value(row, i);
            }
        }
        int whole = part.rows().size() - others.length;
        for (int i = 0; i < width; i++) {
            if (counts[i] > 0) {
                squareTerms.subtract(sums[i] * sums[i], counts[i], 1);
            }
            for (int j = i + 1; j < width; j++) {
                int n = whole;
                long sumI = ofWhole[i];
                long sumJ = ofWhole[j];
                for (int row : others) {
                    int both = part.given(row, i) & part.given(row, j);
                    n += both;
                    sumI += both * part.value(row, i);
                    sumJ += both * part.value(row, j);
                }
                if (n > 0) {
                    productTerms.subtract(sumI * sumJ, n, 1);
                }
            }
        }
    }
}
