package org.openkam.scoring;

/**
 * Is told how far scoring is, now and then. It learns numbers only, nothing of raters or people.
 *
 * <ol>
 *   <li>L1 Calls come one at a time, from any of the scoring threads, with {@code done} growing.
 *   <li>L2 It should return at once: scoring waits for it.
 *   <li>L3 What it throws ends the scoring and reaches the caller; a {@link java.util.concurrent.CancellationException} is the
 *       way to cancel.
 * </ol>
 */
@FunctionalInterface
public interface ProgressListener {
    /** Doesn't listen. */
    ProgressListener NONE = (done, total) -> {};

    /**
     * A batch of people is done.
     *
     * @param done steps done, up to {@code total}
     * @param total two steps a person: ratings released, profile made
     */
    void progress(long done, long total);
}
