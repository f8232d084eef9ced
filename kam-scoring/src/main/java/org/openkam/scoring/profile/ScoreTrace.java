package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * One step on the way from what may be shown to a number, with the steps it rests on. Holds nothing that may not be
 * released. Immutable and thread-safe.
 */
public final class ScoreTrace implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(ScoreTrace.class, "trace");

    private final @Nullable Step given;
    private final transient @Nullable Supplier<ScoreTrace> source; // in place of it
    private transient volatile @Nullable Step made;

    /** What a step says. */
    private record Step(String step, Map<String, String> facts, List<ScoreTrace> parts) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Creates a step.
     *
     * @param step key of its sentence
     * @param facts what stands in the sentence
     * @param parts the steps it rests on, in order
     */
    public ScoreTrace(String step, Map<String, String> facts, List<ScoreTrace> parts) {
        Arguments.notNull(step, "step");
        given = new Step(step, Collections.unmodifiableMap(new TreeMap<>(facts)), List.copyOf(parts));
        source = null;
    }

    private ScoreTrace(Supplier<ScoreTrace> source) {
        this.given = null;
        this.source = source;
    }

    /** Returns a step without parts; facts are given as name, value, name, value. */
    public static ScoreTrace of(String step, String... facts) {
        return new ScoreTrace(step, Messages.values(facts), List.of());
    }

    /**
     * Returns a trace that is made when it is first looked at: most never are.
     *
     * @param maker makes the trace, the same each time, of released and immutable values only
     */
    public static ScoreTrace later(Supplier<ScoreTrace> maker) {
        return new ScoreTrace(Arguments.notNull(maker, "maker of trace"));
    }

    /** Two threads may both make it; they make the same. */
    private Step content() {
        Step step = given == null ? made : given;
        if (step == null) {
            step = Arguments.notNull(source, "source of trace").get().content();
            made = step;
        }
        return step;
    }

    /** Returns the key of the step's sentence. */
    public String step() {
        return content().step;
    }

    /** Returns what stands in the sentence. */
    public Map<String, String> facts() {
        return content().facts;
    }

    /** Returns the steps it rests on, in order. */
    public List<ScoreTrace> parts() {
        return content().parts;
    }

    /** Returns this step with another part at the end. */
    public ScoreTrace plus(ScoreTrace part) {
        List<ScoreTrace> more = new ArrayList<>(parts());
        more.add(part);
        return new ScoreTrace(step(), facts(), more);
    }

    /** Returns every step on a line of its own, indented, in English. */
    public String render() {
        return render(Locale.ENGLISH);
    }

    /** Returns every step on a line of its own, indented, in the language of a locale. */
    public String render(Locale locale) {
        StringBuilder out = new StringBuilder();
        render(Language.of(locale), "", out);
        return out.toString();
    }

    private void render(Language language, String indent, StringBuilder out) {
        out.append(indent).append(MESSAGES.text(step(), language, facts())).append('\n');
        parts().forEach(part -> part.render(language, indent + "  ", out));
    }

    /** Written as a finished trace. */
    private Object writeReplace() {
        return given == null ? new ScoreTrace(step(), facts(), parts()) : this;
    }

    /** Returns whether {@code other} is a trace of the same steps. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreTrace trace && content().equals(trace.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return MESSAGES.text(step(), Language.ENGLISH, facts());
    }
}
