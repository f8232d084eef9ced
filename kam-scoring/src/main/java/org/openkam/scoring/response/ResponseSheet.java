package org.openkam.scoring.response;

import org.openkam.core.internal.Arguments;

/**
 * What one rater answered about one unit. Immutable.
 */
public final class ResponseSheet {
    private final int rater;
    private final int unit;
    private final int source;
    private final int asked;
    private final int[] items;
    private final int[] ratings;

    private ResponseSheet(int[] who, int asked, int[] items, int[] ratings) {
        this.rater = who[0];
        this.unit = who[1];
        this.source = who[2];
        this.asked = asked;
        this.items = items;
        this.ratings = ratings;
    }

    /**
     * Who answered about whom.
     *
     * @param rater number of the rater
     * @param unit number of who was rated
     * @param source number of the source
     */
    public record Heading(int rater, int unit, int source) {
        /** Returns nothing about the rater. */
        @Override
        public String toString() {
            return "sheet about unit " + unit;
        }
    }

    /**
     * Returns a sheet.
     *
     * @param heading who answered about whom
     * @param asked how many questions were put, rated or not
     * @param items numbers of the items with a rating, in the order in which they were asked
     * @param ratings as given, before counter-indicators are turned
     */
    public static ResponseSheet of(Heading heading, int asked, int[] items, int[] ratings) {
        Arguments.that(
                items.length == ratings.length, "number of ratings", ratings.length, "must be that of the items");
        Arguments.that(asked >= items.length, "number of questions", asked, "must not be below that of the ratings");
        return new ResponseSheet(
                new int[] {heading.rater, heading.unit, heading.source}, asked, items.clone(), ratings.clone());
    }

    int rater() {
        return rater;
    }

    int unit() {
        return unit;
    }

    int source() {
        return source;
    }

    int size() {
        return items.length;
    }

    /** Share of the questions that got a rating; 1 if nothing was asked. */
    double answered() {
        return asked == 0 ? 1 : (double) items.length / asked;
    }

    /** Share of the ratings in the longest run of equal ones. */
    double longestRun() {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < ratings.length; i++) {
            run = i > 0 && ratings[i] == ratings[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return (double) longest / ratings.length;
    }

    /** Mean rating, counter-indicators turned. */
    double mean(ResponseForm form) {
        long sum = 0;
        for (int i = 0; i < items.length; i++) {
            sum += form.turned(items[i], ratings[i]);
        }
        return (double) sum / items.length;
    }

    /** Standard deviation between competency means, counter-indicators turned; {@code NaN} with fewer than three. */
    double spread(ResponseForm form) {
        long[] sums = new long[form.competencies()];
        int[] counts = new int[sums.length];
        for (int i = 0; i < items.length; i++) {
            sums[form.competencyOf(items[i])] += form.turned(items[i], ratings[i]);
            counts[form.competencyOf(items[i])]++;
        }
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (int c = 0; c < sums.length; c++) {
            if (counts[c] > 0) {
                n++;
                double distance = (double) sums[c] / counts[c] - mean;
                mean += distance / n;
                squares += distance * ((double) sums[c] / counts[c] - mean);
            }
        }
        return n < 3 ? Double.NaN : Math.sqrt(Math.max(0, squares) / (n - 1));
    }

    /** Share of the competencies asked from both sides in which the rater agrees with both; {@code NaN} if there is none. */
    double contradictions(ResponseForm form) {
        long[][] sums = new long[form.competencies()][2];
        int[][] counts = new int[sums.length][2];
        for (int i = 0; i < items.length; i++) {
            int side = form.isCounter(items[i]) ? 1 : 0;
            sums[form.competencyOf(items[i])][side] += ratings[i];
            counts[form.competencyOf(items[i])][side]++;
        }
        int both = 0;
        int contradictory = 0;
        for (int c = 0; c < sums.length; c++) {
            if (counts[c][0] > 0 && counts[c][1] > 0) {
                both++;
                contradictory += form.agrees((double) sums[c][0] / counts[c][0])
                                && form.agrees((double) sums[c][1] / counts[c][1])
                        ? 1
                        : 0;
            }
        }
        return both == 0 ? Double.NaN : (double) contradictory / both;
    }

    /** Returns the size only. */
    @Override
    public String toString() {
        return "sheet of " + items.length + " ratings";
    }
}
