package org.openkam.examples.quickstart;

import java.io.PrintStream;
import org.openkam.scoring.ProgressListener;

/** Tells on long work how far it has come: at each tenth, and only where there is much to do. */
final class Progress implements ProgressListener {
    /** From so many people on a run takes long enough to be told of. */
    static final int MANY_PEOPLE = 500;

    /** Where each of them takes long, so many are enough. */
    static final int FEW_PEOPLE = 10;

    private static final int TENTHS = 10;

    private final Words words;
    private final String key;
    private final boolean told;
    private final PrintStream out;
    private long tenth;

    /**
     * Creates progress of one part of the work.
     *
     * @param key of its sentence
     * @param told whether there is enough to do
     */
    Progress(Words words, String key, boolean told, PrintStream out) {
        this.words = words;
        this.key = key;
        this.told = told;
        this.out = out;
    }

    @Override
    public void progress(long done, long total) {
        long now = done * TENTHS / total;
        if (told && now > tenth) {
            tenth = now;
            out.println(words.text(key, "percent", Long.toString(now * (100 / TENTHS))));
        }
    }
}
