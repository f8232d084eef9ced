package org.openkam.ipd.rule;

/** A rule of planning from outside broke its contract; thrown by {@link CheckedRules} and caught where a plan is made. */
public final class RuleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuleFailure failure;

    /** Creates the exception; what the rule itself threw isn't kept, because it may quote what it was given. */
    public RuleFailedException(RuleFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /** Returns what happened. */
    public RuleFailure failure() {
        return failure;
    }
}
