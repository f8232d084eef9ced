package org.openkam.scoring.release;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.RaterSource;

/**
 * Raters of one assessee who are released together, and never apart. Cells of one assessee have no rater in common.
 *
 * @param sources the sources merged in it, usually one
 * @param anonymous whether its raters were promised anonymity
 */
public record Cell(Set<RaterSource> sources, boolean anonymous) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Cell {
        Arguments.notEmpty(sources, "sources of cell");
        sources = Collections.unmodifiableSet(new TreeSet<>(sources));
    }

    /** Returns the sources joined by {@code +}, such as {@code CLIENT+DIRECT_REPORT}. */
    public String code() {
        return sources.stream().map(RaterSource::code).collect(Collectors.joining("+"));
    }

    /** Returns whether more than one source stands in it. */
    public boolean isMerged() {
        return sources.size() > 1;
    }

    @Override
    public String toString() {
        return code();
    }
}
