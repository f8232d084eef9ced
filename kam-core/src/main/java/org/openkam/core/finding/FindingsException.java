package org.openkam.core.finding;

/** Input was refused; {@link #findings()} has everything that is wrong with it. */
public final class FindingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Findings findings;

    /** Creates the exception. */
    public FindingsException(Findings findings) {
        super(findings.size() + " findings:\n" + findings.render());
        this.findings = findings;
    }

    /** Returns everything that was found, not only what was grave. */
    public Findings findings() {
        return findings;
    }
}
