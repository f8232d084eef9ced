package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * In which steps and facts two traces differ, in the order of the steps. Immutable and thread-safe.
 *
 * @param changes one for each fact that differs, and for each step that only one of them has
 */
public record TraceDiff(List<Change> changes) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(TraceDiff.class, "tracediff");
    private static final List<String> CODES = List.of(
            "instrument",
            "cell",
            "item",
            "exercise",
            "competency",
            "role",
            "person",
            "period",
            "condition",
            "kind",
            "angle",
            "number");

    /**
     * A difference.
     *
     * @param path the steps on the way, each as kind, or kind and code with a colon between: {@code others:PLN/cell:PEER}
     * @param fact name of the fact; empty if a whole step is there in one of the traces only
     * @param before what the first says, exact; empty if it says nothing. For a whole step its sentence in English
     * @param after what the second says, in the same way
     */
    public record Change(String path, String fact, String before, String after) implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return path + (fact.isEmpty() ? "" : "." + fact) + ": (" + before + ") -> (" + after + ")";
        }
    }

    public TraceDiff {
        changes = List.copyOf(changes);
    }

    static TraceDiff of(ScoreTrace before, ScoreTrace after) {
        List<Change> changes = new ArrayList<>();
        if (name(before).equals(name(after))) {
            compare(name(before), before, after, changes);
        } else {
            changes.add(new Change(name(before), "", before.toString(), ""));
            changes.add(new Change(name(after), "", "", after.toString()));
        }
        return new TraceDiff(changes);
    }

    private static void compare(String path, ScoreTrace before, ScoreTrace after, List<Change> changes) {
        TreeSet<String> facts = new TreeSet<>(before.facts().keySet());
        facts.addAll(after.facts().keySet());
        facts.remove(ScoreTrace.SEAL);
        for (String fact : facts) {
            String old = before.facts().getOrDefault(fact, "");
            String now = after.facts().getOrDefault(fact, "");
            if (!old.equals(now)) {
                changes.add(new Change(path, fact, old, now));
            }
        }
        Map<String, ScoreTrace> left = byName(after);
        byName(before).forEach((name, part) -> {
            ScoreTrace other = left.remove(name);
            if (other == null) {
                changes.add(new Change(path + "/" + name, "", part.toString(), ""));
            } else {
                compare(path + "/" + name, part, other, changes);
            }
        });
        left.forEach((name, part) -> changes.add(new Change(path + "/" + name, "", "", part.toString())));
    }

    private static Map<String, ScoreTrace> byName(ScoreTrace step) {
        Map<String, ScoreTrace> parts = new LinkedHashMap<>();
        for (ScoreTrace part : step.parts()) {
            String name = name(part);
            int number = 2;
            while (parts.containsKey(number == 2 ? name : name + ":" + number)) {
                number++;
            }
            parts.put(number == 2 ? name : name + ":" + number, part);
        }
        return parts;
    }

    /** Siblings of one kind differ in the code that they are about, and are numbered if they have none. */
    private static String name(ScoreTrace step) {
        for (String fact : CODES) {
            if (step.facts().containsKey(fact)) {
                return step.kind() + ":" + step.facts().get(fact);
            }
        }
        return step.kind();
    }

    /** Returns whether the traces are equal. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns a line for each difference, in English. */
    public String render() {
        return render(Locale.ENGLISH);
    }

    /** Returns a line for each difference, in the language of a locale; a single line if there is none. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        if (isEmpty()) {
            return MESSAGES.text("none", language) + "\n";
        }
        StringBuilder out = new StringBuilder();
        changes.forEach(change -> out.append(line(change, language)).append('\n'));
        return out.toString();
    }

    private static String line(Change change, Language language) {
        String path = path(change.path, language);
        if (change.fact.isEmpty()) {
            return MESSAGES.text(change.after.isEmpty() ? "gone" : "new", language, Messages.values("path", path));
        }
        String before = TraceFacts.shown(change.fact, change.before);
        String after = TraceFacts.shown(change.fact, change.after);
        boolean alike = before.equals(after); // they differ behind the last digit shown
        return MESSAGES.text(
                "changed",
                language,
                Messages.values(
                        "path",
                        path,
                        "fact",
                        word("fact.", change.fact, language),
                        "before",
                        dash(alike ? change.before : before),
                        "after",
                        dash(alike ? change.after : after)));
    }

    private static String dash(String value) {
        return value.isEmpty() ? "-" : value;
    }

    private static String path(String path, Language language) {
        StringBuilder out = new StringBuilder();
        for (String name : path.split("/")) {
            int colon = name.indexOf(':');
            String kind = colon < 0 ? name : name.substring(0, colon);
            out.append(out.length() == 0 ? "" : " > ").append(word("step.", kind, language));
            out.append(colon < 0 ? "" : " " + name.substring(colon + 1));
        }
        return out.toString();
    }

    /** A word that no file knows stays as it is. */
    private static String word(String prefix, String word, Language language) {
        return MESSAGES.keys(language).contains(prefix + word) ? MESSAGES.text(prefix + word, language) : word;
    }

    @Override
    public String toString() {
        return changes.size() + " differences" + (isEmpty() ? "" : ": " + changes);
    }
}
