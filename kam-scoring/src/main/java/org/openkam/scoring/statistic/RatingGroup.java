package org.openkam.scoring.statistic;

/**
 * Products of the ratings of one group, item by item and item with item. Raters who rated every item are summed up together;
 * only the others are looked at pair by pair, so a group without gaps takes one pass. All whole numbers, so both ways give
 * the same.
 */
final class RatingGroup {
    private final RatingBlock.Part part;
    private final int width;
    private final int[] rated; // by row, how many items
    private final long[] sums; // by item, over the raters who rated all
    private int active;
    private int whole;
    private long wholeSquares;
    private long wholeRows;

    private RatingGroup(RatingBlock.Part part) {
        this.part = part;
        this.width = part.width();
        this.rated = new int[part.rows().length];
        this.sums = new long[width];
    }

    static RatingGroup of(RatingBlock.Part part) {
        RatingGroup group = new RatingGroup(part);
        for (int r = 0; r < group.rated.length; r++) {
            group.count(r);
        }
        return group;
    }

    private void count(int r) {
        int[] cells = part.cells();
        int start = part.start(r);
        int count = 0;
        for (int i = 0; i < width; i++) {
            count += cells[start + i] == RatingTally.MISSING ? 0 : 1;
        }
        rated[r] = count;
        active += count > 0 ? 1 : 0;
        if (count < width || count == 0) {
            return;
        }
        whole++;
        long row = 0;
        for (int i = 0; i < width; i++) {
            long value = cells[start + i];
            row += value;
            wholeSquares += value * value;
            sums[i] += value;
        }
        wholeRows += row * row;
    }

    /** Returns how many raters gave a rating. */
    int active() {
        return active;
    }

    boolean isActive(int row) {
        return rated[row] > 0;
    }

    /** Hands over the terms of each item with itself, and of each two items. */
    void addTo(ErrorTerms squares, ErrorTerms products) {
        if (whole == active && part.isSmall()) {
            addWhole(squares, products);
        } else if (whole > 1 && part.isSmall()) {
            addMixed(squares, products);
        } else {
            addPairs(squares, products);
        }
    }

    private void addPairs(ErrorTerms squares, ErrorTerms products) {
        for (int i = 0; i < width; i++) {
            addPair(squares, i, i);
            for (int j = i + 1; j < width; j++) {
                addPair(products, i, j);
            }
        }
    }

    /** Two raters or more rated everything, so each pair has an n of two at least and counts; the others add to it. */
    private void addMixed(ErrorTerms squares, ErrorTerms products) {
        int[] more = new int[width * width]; // by pair, how many of the others rated both
        long[] sum = new long[width * width]; // of the ratings of i by those who rated j too
        long productsOfOthers = 0;
        long squaresOfOthers = 0;
        int[] cells = part.cells();
        for (int r = 0; r < rated.length; r++) {
            int start = part.start(r);
            for (int i = 0; i < width && rated[r] < width; i++) {
                long a = cells[start + i];
                for (int j = 0; j < width && a != RatingTally.MISSING; j++) {
                    long b = cells[start + j];
                    if (b != RatingTally.MISSING) {
                        more[i * width + j]++;
                        sum[i * width + j] += a;
                        productsOfOthers += i < j ? a * b : 0;
                        squaresOfOthers += i == j ? a * b : 0;
                    }
                }
            }
        }
        squares.add(wholeSquares + squaresOfOthers, 0, 1, 0);
        products.add((wholeRows - wholeSquares) / 2 + productsOfOthers, 0, 1, 0);
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                int n = whole + more[i * width + j];
                long correction = (sums[i] + sum[i * width + j]) * (sums[j] + sum[j * width + i]);
                (i == j ? squares : products).add(0, correction, n, 1);
            }
        }
    }

    /** Sums over all pairs of different items are half of what the square of a sum holds beside the squares. */
    private void addWhole(ErrorTerms squares, ErrorTerms products) {
        long sum = 0;
        long ofSquares = 0;
        for (long itemSum : sums) {
            sum += itemSum;
            ofSquares += itemSum * itemSum;
        }
        squares.add(wholeSquares, ofSquares, whole, width);
        long pairs = width * (width - 1L) / 2;
        if (pairs > 0) {
            products.add((wholeRows - wholeSquares) / 2, (sum * sum - ofSquares) / 2, whole, pairs);
        }
    }

    private void addPair(ErrorTerms terms, int i, int j) {
        int[] cells = part.cells();
        int n = 0;
        long product = 0;
        long sumI = 0;
        long sumJ = 0;
        for (int r = 0; r < rated.length; r++) {
            int start = part.start(r);
            int a = cells[start + i];
            int b = cells[start + j];
            if (a != RatingTally.MISSING && b != RatingTally.MISSING) {
                n++;
                product += (long) a * b;
                sumI += a;
                sumJ += b;
            }
        }
        if (n > 1) {
            terms.add(product, sumI * sumJ, n, 1);
        }
    }
}
