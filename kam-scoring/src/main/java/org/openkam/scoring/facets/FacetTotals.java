package org.openkam.scoring.facets;

/** The elements of a facet with their ratings as given. */
final class FacetTotals {
    final int[] elements;
    final byte[] state;
    final int[] count;
    final long[] total;

    FacetTotals(FacetRatings columns, String facet, byte[] state) {
        int column = columns.place(facet);
        this.elements = columns.numbers(column);
        this.state = state;
        this.count = new int[elements.length];
        this.total = new long[elements.length];
        int[] place = columns.column(column);
        int[] ratings = columns.ratings();
        byte[] categories = columns.categories();
        for (int row = 0; row < place.length; row++) {
            count[place[row]]++;
            total[place[row]] += ratings[categories[row] & 0xFF];
        }
    }
}
