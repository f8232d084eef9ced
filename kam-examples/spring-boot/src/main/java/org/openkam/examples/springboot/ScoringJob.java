package org.openkam.examples.springboot;

import java.util.concurrent.CancellationException;
import org.openkam.core.finding.Findings;
import org.openkam.scoring.ProgressListener;

/** How far the scoring of a programme is. A job that ended stays as it ended. Thread-safe. */
final class ScoringJob implements ProgressListener {
    /** Two steps a person are the library's, ratings released and profile made; the third is the writing. */
    private static final int STEPS = 3;

    /** What a job can be. */
    enum State {
        WAITING,
        RUNNING,
        /** The release is being stored; it can't be cancelled any more. */
        STORING,
        RELEASED,
        /** Nothing was released; the findings say why. */
        REFUSED,
        CANCELLED,
        /** Nothing was released because something broke that the log tells of. */
        FAILED;

        boolean isOver() {
            return this != WAITING && this != RUNNING && this != STORING;
        }
    }

    /**
     * A job at one moment.
     *
     * @param done steps done
     * @param total steps in all; 0 before the number of people is known
     */
    record Status(State state, long done, long total, Findings findings) {}

    private Status status = new Status(State.WAITING, 0, 0, Findings.none());

    /** Returns how far it is. */
    synchronized Status status() {
        return status;
    }

    /** Begins, unless it was cancelled before. */
    synchronized void begin() {
        orCancelled();
        status = new Status(State.RUNNING, 0, 0, Findings.none());
    }

    /** Ends, unless it was cancelled before. */
    synchronized void end(State state, Findings findings) {
        if (!status.state().isOver()) {
            status = new Status(state, status.done(), status.total(), findings);
        }
    }

    /** Cancels what isn't over or being stored; the job stops after the person under way, and nothing of it is kept. */
    synchronized void cancel() {
        if (status.state() != State.STORING) {
            end(State.CANCELLED, Findings.none());
        }
    }

    /** Heard from the library while it scores. */
    @Override
    public synchronized void progress(long done, long total) {
        step(done, total / 2 * STEPS);
    }

    /** Heard while documents are written, after two steps a person. */
    synchronized void written(long people, long total) {
        step(2 * total + people, STEPS * total);
    }

    private void step(long done, long total) {
        orCancelled();
        status = new Status(State.RUNNING, done, total, Findings.none());
    }

    /** Says that everything is written, unless it was cancelled before; from then on nobody can. */
    synchronized void store() {
        orCancelled();
        status = new Status(State.STORING, status.done(), status.total(), Findings.none());
    }

    private void orCancelled() {
        if (status.state() == State.CANCELLED) {
            throw new CancellationException();
        }
    }
}
