package org.openkam.scoring.agreement;

/**
 * The six forms of the intraclass correlation: which model made the ratings, and whether one rating or the mean of all
 * {@code k} is to be trusted. Names follow Shrout and Fleiss (1979), doi:10.1037/0033-2909.86.2.420; in brackets the names
 * of McGraw and Wong (1996), doi:10.1037/1082-989X.1.1.30
 */
public enum IccForm {
    /** Every unit has other raters; reliability of one rating (ICC(1)). */
    ICC_1_1(Model.ONE_WAY, false),
    /** The same raters, drawn from many, rate all units; absolute agreement of one rating (ICC(A,1)). */
    ICC_2_1(Model.AGREEMENT, false),
    /** The same raters, the only ones of interest, rate all units; consistency of one rating (ICC(C,1)). */
    ICC_3_1(Model.CONSISTENCY, false),
    /** As {@link #ICC_1_1}, for the mean of {@code k} ratings (ICC(k)). */
    ICC_1_K(Model.ONE_WAY, true),
    /** As {@link #ICC_2_1}, for the mean of {@code k} ratings (ICC(A,k)). */
    ICC_2_K(Model.AGREEMENT, true),
    /** As {@link #ICC_3_1}, for the mean of {@code k} ratings (ICC(C,k)); equals Cronbach's alpha of the raters. */
    ICC_3_K(Model.CONSISTENCY, true);

    /** What is compared with the variance between units. */
    enum Model {
        ONE_WAY,
        AGREEMENT,
        CONSISTENCY
    }

    private final Model model;
    private final boolean averaged;

    IccForm(Model model, boolean averaged) {
        this.model = model;
        this.averaged = averaged;
    }

    Model model() {
        return model;
    }

    /** Returns whether the form speaks of the mean of all ratings of a unit and not of a single one. */
    public boolean averaged() {
        return averaged;
    }

    /** Returns the usual way to write the form, such as {@code ICC(2,1)} or {@code ICC(2,k)}. */
    public String label() {
        return "ICC(" + (model.ordinal() + 1) + "," + (averaged ? "k" : "1") + ")";
    }
}
