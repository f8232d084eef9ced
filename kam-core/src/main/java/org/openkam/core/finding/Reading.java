package org.openkam.core.finding;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/**
 * What reading a document gave: the value if it can be used, and everything that was found.
 *
 * @param <T> type of the value
 */
public final class Reading<T> {
    private final @Nullable T value;
    private final Findings findings;

    private Reading(@Nullable T value, Findings findings) {
        this.value = value;
        this.findings = findings;
    }

    /** Returns a reading that succeeded, perhaps with warnings. */
    public static <T> Reading<T> of(T value, Findings findings) {
        Arguments.that(!findings.has(Severity.ERROR), "findings", findings, "must hold no error beside a value");
        return new Reading<>(Arguments.notNull(value, "value"), findings);
    }

    /** Returns a reading that failed: by an error, or by a rejected part where the whole is wanted. */
    public static <T> Reading<T> failed(Findings findings) {
        Arguments.that(
                findings.has(Severity.ERROR) || findings.has(Severity.REJECTED),
                "findings",
                findings,
                "must hold an error or a rejection when there is no value");
        return new Reading<>(null, findings);
    }

    /** Returns the value; empty if it can't be used. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Returns everything that was found. */
    public Findings findings() {
        return findings;
    }

    /**
     * Returns the value.
     *
     * @throws FindingsException with all findings if there is none
     */
    public T orThrow() {
        if (value == null) {
            throw new FindingsException(findings);
        }
        return value;
    }

    @Override
    public String toString() {
        return (value == null ? "not read" : "read: " + value) + "; " + findings;
    }
}
