package org.openkam.core.instrument;

/** How an interview question brings evidence to light. */
public enum QuestionType {
    /** Asks what the person did. */
    BEHAVIORAL,
    /** Asks why others act as they do, which shows the person's own view. */
    PROJECTIVE,
    /** Sets a situation to be solved by word of mouth. */
    ORAL_CASE,
    /** Sets a situation to be solved in writing. */
    WRITTEN_CASE,
    /** Sets a situation to be met under strain; announced and fair. */
    PRESSURE,
    /** Asks before the interview whether one is worth while. */
    SCREENING;

    /** Returns whether it belongs into any interview; one under pressure needs consent, screening comes before. */
    public boolean isOrdinary() {
        return this != PRESSURE && this != SCREENING;
    }
}
