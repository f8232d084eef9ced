package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * What a role asks for beside competencies, such as experience or a language. Met or not met, never scored.
 *
 * @param code unique in its role
 * @param kind what it is about
 * @param necessity whether the role can do without it
 * @param text what is asked
 */
public record QualificationRequirement(String code, Kind kind, Necessity necessity, LocalizedText text)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a qualification is about. */
    public enum Kind {
        /** School, studies, courses. */
        EDUCATION,
        /** Work done. */
        EXPERIENCE,
        /** A language. */
        LANGUAGE,
        /** A tool or technique, such as using a computer. */
        SKILL,
        /** A licence or permit. */
        LICENCE
    }

    /** Whether a role can do without a qualification. */
    public enum Necessity {
        /** It can't. */
        REQUIRED,
        /** It can. */
        DESIRED
    }

    public QualificationRequirement {
        Arguments.code(code, "code of qualification");
        Arguments.notNull(kind, "kind of qualification");
        Arguments.notNull(necessity, "necessity of qualification");
        Arguments.notNull(text, "text of qualification");
    }

    @Override
    public String toString() {
        return code + " (" + kind + ", " + necessity + ") " + text;
    }
}
