package org.openkam.scoring;

/** Counts steps for a listener. Thread-safe. */
final class Progress {
    private final ProgressListener listener;
    private final long total;
    private long done;

    Progress(ProgressListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    synchronized void add(int steps) {
        done += steps;
        listener.progress(done, total);
    }
}
