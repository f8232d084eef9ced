package org.openkam.scoring.statistic;

/** A value was asked for that can't be computed; {@link #reason()} says why. Ask {@link Estimate#fold} to avoid it. */
public final class NotComputableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Creates the exception for a reason. */
    public NotComputableException(Reason reason) {
        super("Value (" + reason + ") can't be computed." + System.lineSeparator()
                + "Maybe look at estimate() or fold(...) first: they show this case without an exception.");
        this.reason = reason;
    }

    /** Returns why there is no value. */
    public Reason reason() {
        return reason;
    }
}
