package org.openkam.examples.quickstart;

import java.io.PrintStream;
import org.openkam.scoring.ProgressListener;

/** Tells on long work how far it has come: ten times, and only from 500 people on, or from ten on if each of them takes long. */
final class Progress implements ProgressListener {
    private static final int SHORT_WORK = 500;
    private static final int SHORT_SLOW_WORK = 10;

    private final int least;
    private final PrintStream out;

    private Progress(int least, PrintStream out) {
        this.least = least;
        this.out = out;
    }

    static Progress of(boolean isSlow, PrintStream out) {
        return new Progress(isSlow ? SHORT_SLOW_WORK : SHORT_WORK, out);
    }

    @Override
    public void progress(long done, long total) {
        if (total >= least && done * 10 / total > (done - 1) * 10 / total) {
            out.println(done + " / " + total);
        }
    }
}
