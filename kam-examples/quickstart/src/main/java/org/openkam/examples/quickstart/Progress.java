package org.openkam.examples.quickstart;

import java.io.PrintStream;

/** Tells on long work how far it has come: ten times, and only from 500 people on. */
final class Progress {
    private static final int SHORT_WORK = 500;

    private final int total;
    private final PrintStream out;
    private int done;

    Progress(int total, PrintStream out) {
        this.total = total;
        this.out = out;
    }

    void step() {
        done++;
        if (total >= SHORT_WORK && done * 10L / total > (done - 1) * 10L / total) {
            out.println(done + " / " + total);
        }
    }
}
