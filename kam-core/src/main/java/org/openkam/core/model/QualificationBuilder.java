package org.openkam.core.model;

import java.util.Optional;
import org.openkam.core.text.LocalizedText;

/** Takes a qualification from its author. Unless told otherwise the role can't do without it. */
public final class QualificationBuilder {
    private final String code;
    private final QualificationRequirement.Kind kind;
    private final Texts text = new Texts("text");
    private QualificationRequirement.Necessity necessity = QualificationRequirement.Necessity.REQUIRED;

    QualificationBuilder(String code, QualificationRequirement.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** Gives the text in a language, such as {@code en}; each language once. */
    public QualificationBuilder text(String language, String text) {
        this.text.add(language, text);
        return this;
    }

    /** Gives the text in all of its languages. */
    public QualificationBuilder text(LocalizedText text) {
        this.text.add(text);
        return this;
    }

    /** Says that the role can do without it. */
    public QualificationBuilder desired() {
        necessity = QualificationRequirement.Necessity.DESIRED;
        return this;
    }

    Optional<QualificationRequirement> build(String role, Faults faults) {
        String where = role + ", qualification " + code;
        LocalizedText words = text.build(where, faults);
        return faults.attempt(where, () -> new QualificationRequirement(code, kind, necessity, words));
    }
}
