package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;

/**
 * A person who is assessed.
 *
 * @param assessee pseudonymous code
 * @param role code of the role held now
 * @param targetRole code of the role compared with
 * @param unit organisational unit, as written; may be empty
 * @param language the person's language for reports
 * @param further the file's other columns by name, as written; they never enter a score, and a norm
 *     only if the programme names them for it
 */
public record Participant(
        String assessee, String role, String targetRole, String unit, Language language, Map<String, String> further)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("-?(?=[0-9.]{1,16}$)[0-9]{1,15}(\\.[0-9]{1,14})?");

    public Participant {
        Arguments.code(assessee, "assessee");
        Arguments.code(role, "role of participant");
        Arguments.code(targetRole, "target role of participant");
        Arguments.notNull(unit, "unit of participant");
        Arguments.notNull(language, "language of participant");
        further = Collections.unmodifiableMap(new TreeMap<>(further));
    }

    /**
     * Returns a further column as a number, such as {@code 3.5}; empty if there is no such column, or if it doesn't hold a plain
     * decimal number of at most 15 digits.
     */
    public OptionalDouble number(String column) {
        String text = further.getOrDefault(column, "");
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** Returns this participant without the further columns, fit for a profile: they may be personal. */
    public Participant withoutFurther() {
        return new Participant(assessee, role, targetRole, unit, language, Map.of());
    }

    /** Returns code and roles; further columns may be personal and stay out. */
    @Override
    public String toString() {
        return assessee + " (" + role + " -> " + targetRole + ")";
    }
}
