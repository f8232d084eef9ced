package org.openkam.core.finding;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;

/**
 * One fault of the input: code, place and facts. A finding about an anonymous rater's row names file, line and column; it
 * never holds the rater's id or a legal value.
 *
 * @param code what is wrong
 * @param place where
 * @param facts values for the sentence, by placeholder; already shortened and free of anonymous raters' data
 */
public record Finding(FindingCode code, Place place, Map<String, String> facts)
        implements Comparable<Finding>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(Finding.class, "findings");
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(f -> f.facts.toString());

    public Finding {
        Arguments.notNull(code, "code");
        Arguments.notNull(place, "place");
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Returns a finding without facts. */
    public static Finding of(FindingCode code, Place place) {
        return new Finding(code, place, Map.of());
    }

    /** Returns a finding with facts given as name, value, name, value. */
    public static Finding of(FindingCode code, Place place, String... facts) {
        return new Finding(code, place, Messages.values(facts));
    }

    /**
     * Returns an illegal value fit to be shown: at most 20 characters, everything but printable ASCII, letters and digits
     * as a backslash, u and hex digits.
     */
    public static String shown(String value) {
        return Arguments.shown(value);
    }

    /** Returns how grave it is. */
    public Severity severity() {
        return code.severity();
    }

    /** Returns subject, (value) and rule in one English sentence. */
    public String message() {
        return message(Language.ENGLISH);
    }

    /** Returns subject, (value) and rule in one sentence of a bundled language. */
    public String message(Language language) {
        return MESSAGES.text(code.name(), language, facts);
    }

    /** Returns what may help, in English; begins with "Maybe". */
    public String advice() {
        return advice(Language.ENGLISH);
    }

    /** Returns what may help, in a bundled language. */
    public String advice(Language language) {
        return MESSAGES.text(code.name() + ".advice", language, facts);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return severity() + " " + code + " " + place + "  " + message();
    }
}
