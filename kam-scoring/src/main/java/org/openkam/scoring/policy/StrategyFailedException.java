package org.openkam.scoring.policy;

/** A strategy from outside broke its contract; thrown by {@link CheckedPolicy} and caught where a result is isolated. */
public final class StrategyFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StrategyFailure failure;

    /** Creates the exception; what the strategy itself threw isn't kept, because it may quote ratings. */
    public StrategyFailedException(StrategyFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /** Returns what happened. */
    public StrategyFailure failure() {
        return failure;
    }
}
