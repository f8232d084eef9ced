package org.openkam.core.instrument;

/** What a person does in an exercise of an assessment centre. */
public enum ExerciseKind {
    /** Talks with somebody who plays a part. */
    ROLE_PLAY(true),
    /** Works something out with others. */
    GROUP_DISCUSSION(true),
    /** Works through a day's letters and notes. */
    IN_BASKET(true),
    /** Presents something to listeners. */
    PRESENTATION(true),
    /** Studies the papers of a case and recommends what to do. */
    CASE_ANALYSIS(true),
    /** Finds out what is missing by asking. */
    FACT_FINDING(true),
    /** Talks about work done before. */
    INTERVIEW(false),
    /** Answers items with a key. */
    TEST(false),
    /** Describes itself. */
    QUESTIONNAIRE(false);

    private final boolean simulation;

    ExerciseKind(boolean simulation) {
        this.simulation = simulation;
    }

    /** Returns whether the person does a piece of the work, in place of talking about it or choosing answers. */
    public boolean isSimulation() {
        return simulation;
    }
}
