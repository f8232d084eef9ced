package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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
 * @param further the file's other columns by name, as written; they never enter a score
 */
public record Participant(
        String assessee, String role, String targetRole, String unit, Language language, Map<String, String> further)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Participant {
        Arguments.code(assessee, "assessee");
        Arguments.code(role, "role of participant");
        Arguments.code(targetRole, "target role of participant");
        Arguments.notNull(unit, "unit of participant");
        Arguments.notNull(language, "language of participant");
        further = Collections.unmodifiableMap(new TreeMap<>(further));
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
