package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * One question of an interview.
 *
 * @param code unique in its bank
 * @param competency code of the competency it is evidence for
 * @param type how it brings evidence to light
 * @param angle the side from which it looks at the competency, a code such as {@code result}; two questions of one angle
 *     may well get the same story twice
 * @param wording what is asked, and what to listen for
 */
public record Question(String code, String competency, QuestionType type, String angle, Wording wording)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What is asked, and what to listen for.
     *
     * @param text the question
     * @param followUps what to ask further; may be empty
     * @param positiveSigns what in an answer speaks for the competency; may be empty
     * @param negativeSigns what in an answer speaks against it; may be empty
     */
    public record Wording(
            LocalizedText text,
            List<LocalizedText> followUps,
            List<LocalizedText> positiveSigns,
            List<LocalizedText> negativeSigns)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Wording {
            Arguments.notNull(text, "text of question");
            followUps = List.copyOf(Arguments.notNull(followUps, "follow-ups of question"));
            positiveSigns = List.copyOf(Arguments.notNull(positiveSigns, "positive signs of question"));
            negativeSigns = List.copyOf(Arguments.notNull(negativeSigns, "negative signs of question"));
        }
    }

    public Question {
        Arguments.code(code, "code of question");
        Arguments.code(competency, "competency of question");
        Arguments.notNull(type, "type of question");
        Arguments.code(angle, "angle of question");
        Arguments.notNull(wording, "wording of question");
    }

    /** Returns what is asked. */
    public LocalizedText text() {
        return wording.text();
    }

    /** Returns the question with its follow-ups and signs, line by line, for the person who asks. */
    public String render(Locale locale) {
        return AssessmentText.question(this, Language.of(locale));
    }

    @Override
    public String toString() {
        return code + " " + competency + " (" + type + ", " + angle + ")";
    }
}
