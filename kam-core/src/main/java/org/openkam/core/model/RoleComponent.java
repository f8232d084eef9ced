package org.openkam.core.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * A part of the work that draws a person more or less, such as preparing deals. The style questionnaire asks about
 * components; each leans on competencies.
 *
 * @param code unique in the model
 * @param name its name
 * @param competencies codes of the competencies it leans on, at least one
 * @param delegability whether it can be handed over
 * @param backupOrNull who typically takes it over, or null
 */
public record RoleComponent(
        String code,
        LocalizedText name,
        List<String> competencies,
        Delegability delegability,
        @Nullable LocalizedText backupOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public RoleComponent {
        Arguments.code(code, "code of role component");
        Arguments.notNull(name, "name of role component");
        competencies = Arguments.notEmpty(competencies, "competencies of role component " + code);
        Arguments.notNull(delegability, "delegability of role component");
    }

    /** Returns who typically takes it over. */
    public Optional<LocalizedText> backup() {
        return Optional.ofNullable(backupOrNull);
    }
}
