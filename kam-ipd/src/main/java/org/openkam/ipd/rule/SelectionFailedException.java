package org.openkam.ipd.rule;

/** A selection from outside broke its contract, so there is no plan; thrown by {@link CheckedSelection}. */
public final class SelectionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SelectionFailure failure;

    /** Creates the exception; what the selection itself threw isn't kept, because it may quote scores. */
    public SelectionFailedException(SelectionFailure failure) {
        super(failure + "\nMaybe its class should extend ActionSelectionContract in its tests.");
        this.failure = failure;
    }

    /** Returns what happened. */
    public SelectionFailure failure() {
        return failure;
    }
}
