package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.statistic.RatingTally;

/**
 * What may be known of the ratings about one assessee: for each cell and competency the counts and sums of the items that
 * enough raters rated. Everything said about the person is computed from this. Immutable and thread-safe.
 */
public final class ReleasedRatings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String assessee;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<String> competencies;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<Cell> cells;

    private final RatingTally[][] tallies;
    private final RatingTally[] self;
    private final Outcome outcome;
    private final boolean[] asked;
    private final @Nullable StrategyFailure failure;

    private ReleasedComments comments = new ReleasedComments(Outcome.WITHHELD, List.of());

    /** For the ledger alone, so it doesn't go where the ratings go. */
    private transient @Nullable LedgerEntry entry;

    /** What the gate did with the anonymous raters. */
    public enum Outcome {
        /** There are none: nobody answered as one. Who was invited isn't known here. */
        NO_ANONYMOUS_RATERS,
        /** They stand in cells. */
        RELEASED,
        /** Those who gave a rating are too few for a cell, or there are none of them, so nothing of them is shown, nor anything that includes them. */
        WITHHELD,
        /** Beside an earlier release of the cycle they would tell too much, so they are withheld as if they were too few. */
        FROZEN
    }

    ReleasedRatings(
            String assessee,
            CompetencyItems items,
            CellPartition.Anonymous anonymous,
            CellTallies others,
            RatingTally[] self) {
        this.assessee = assessee;
        this.competencies = items.competencies();
        this.cells = List.copyOf(others.cells());
        this.tallies = others.tallies();
        this.asked = others.asked();
        this.self = self;
        this.outcome = anonymous.outcome();
        this.failure = anonymous.failureOrNull();
    }

    ReleasedRatings with(ReleasedComments released) {
        comments = released;
        return this;
    }

    ReleasedRatings with(Optional<LedgerEntry> ofLedger) {
        entry = ofLedger.orElse(null);
        return this;
    }

    /** Returns what a ledger keeps of them; empty without ledger or where nothing anonymous is released. */
    Optional<LedgerEntry> entry() {
        return Optional.ofNullable(entry);
    }

    /** Cells with their tallies by competency, and whether anybody but the assessee was asked about it. */
    record CellTallies(List<Cell> cells, RatingTally[][] tallies, boolean[] asked) {}

    /** Returns the assessee. */
    public String assessee() {
        return assessee;
    }

    /** Returns the competencies that the 360 asks, in its order; tallies are numbered by it. */
    public List<String> competencies() {
        return competencies;
    }

    /** Returns the cells, known sources first, each kind by code. */
    public List<Cell> cells() {
        return cells;
    }

    /** Returns what a cell's released items say on a competency; without items if none is released. */
    public RatingTally tally(int cell, int competency) {
        return tallies[cell][competency];
    }

    /** Returns whether a question on a competency was put to anybody but the assessee, answered or not. */
    public boolean isAsked(int competency) {
        return asked[competency];
    }

    /** Returns the assessee's own ratings on a competency. */
    public RatingTally self(int competency) {
        return self[competency];
    }

    /** Returns the comments that may be shown. */
    public ReleasedComments comments() {
        return comments;
    }

    /** Returns what the gate did with the anonymous raters. */
    public Outcome outcome() {
        return outcome;
    }

    /** Returns how the rule that divides the anonymous raters failed, if it did; then nothing of them is shown. */
    public Optional<StrategyFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns cells only. */
    @Override
    public String toString() {
        return "ratings about " + assessee + " by " + cells;
    }
}
