package org.openkam.core.finding;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.openkam.core.text.Language;

/** All findings about one input, gravest first, then by place: the same order for the same input. Immutable. */
public final class Findings implements Iterable<Finding>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_RENDERED = 1000;
    private static final Findings NONE = new Findings(List.of());

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<Finding> list;

    private Findings(List<Finding> list) {
        this.list = list;
    }

    /** Returns no findings. */
    public static Findings none() {
        return NONE;
    }

    /** Returns the findings in their stable order. */
    public static Findings of(Collection<Finding> findings) {
        return findings.isEmpty()
                ? NONE
                : new Findings(findings.stream().sorted().toList());
    }

    /** Returns these and other findings together. */
    public Findings plus(Findings others) {
        List<Finding> all = new ArrayList<>(list);
        all.addAll(others.list);
        return of(all);
    }

    /** Returns the findings as a list. */
    public List<Finding> list() {
        return list;
    }

    /** Returns whether there is nothing to report. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Returns how many there are. */
    public int size() {
        return list.size();
    }

    /** Returns those of one severity. */
    public List<Finding> of(Severity severity) {
        return list.stream().filter(f -> f.severity() == severity).toList();
    }

    /** Returns those with one code. */
    public List<Finding> of(FindingCode code) {
        return list.stream().filter(f -> f.code() == code).toList();
    }

    /** Returns whether any has this severity. */
    public boolean has(Severity severity) {
        return list.stream().anyMatch(f -> f.severity() == severity);
    }

    /** Returns this if nothing is graver than a warning. */
    public Findings orThrow() {
        return orThrow(Severity.REJECTED);
    }

    /**
     * Returns this if every finding is less grave than {@code leastGrave}.
     *
     * @throws FindingsException with all findings otherwise
     */
    public Findings orThrow(Severity leastGrave) {
        if (!list.isEmpty() && list.get(0).severity().compareTo(leastGrave) <= 0) {
            throw new FindingsException(this);
        }
        return this;
    }

    /** Returns two lines for each finding, in English; after the thousandth only their number. */
    public String render() {
        return render(Language.ENGLISH);
    }

    /** Returns two lines for each finding in a bundled language; after the thousandth only their number. */
    public String render(Language language) {
        StringBuilder out = new StringBuilder();
        for (Finding f : list.subList(0, Math.min(list.size(), LONGEST_RENDERED))) {
            out.append(f.severity()).append(' ').append(f.code()).append(' ').append(f.place());
            out.append("  ").append(f.message(language)).append('\n');
            out.append("      ").append(f.advice(language)).append('\n');
        }
        int more = list.size() - LONGEST_RENDERED;
        return more > 0 ? out.append("+ ").append(more).append('\n').toString() : out.toString();
    }

    @Override
    public Iterator<Finding> iterator() {
        return list.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings f && list.equals(f.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.isEmpty() ? "no findings" : list.size() + " findings, first: " + list.get(0);
    }
}
