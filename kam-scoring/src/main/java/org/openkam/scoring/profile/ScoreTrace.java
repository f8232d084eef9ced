package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * One step on the way from what may be shown to a number, with the steps it rests on. Holds nothing that may not be
 * released. Immutable and thread-safe.
 *
 * @param step key of its sentence
 * @param facts what stands in the sentence
 * @param parts the steps it rests on, in order
 */
public record ScoreTrace(String step, Map<String, String> facts, List<ScoreTrace> parts) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(ScoreTrace.class, "trace");

    public ScoreTrace {
        Arguments.notNull(step, "step");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        parts = List.copyOf(parts);
    }

    /** Returns a step without parts; facts are given as name, value, name, value. */
    public static ScoreTrace of(String step, String... facts) {
        return new ScoreTrace(step, Messages.values(facts), List.of());
    }

    /** Returns this step with another part at the end. */
    public ScoreTrace plus(ScoreTrace part) {
        List<ScoreTrace> more = new ArrayList<>(parts);
        more.add(part);
        return new ScoreTrace(step, facts, more);
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
        out.append(indent).append(MESSAGES.text(step, language, facts)).append('\n');
        parts.forEach(part -> part.render(language, indent + "  ", out));
    }

    @Override
    public String toString() {
        return MESSAGES.text(step, Language.ENGLISH, facts);
    }
}
