package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Set;

/** A way to collect evidence about a person. */
public sealed interface Instrument extends Serializable
        permits MultiSourceFeedback, StyleQuestionnaire, CompetencyInterview, HybridTest, CaseStudy, AssessmentCentre {

    /** Returns its code, unique in a design. */
    String code();

    /** Returns the codes of the competencies it sees. */
    Set<String> competencies();

    /** Returns how many of its items tell about a competency; 0 if it doesn't see it. */
    int itemCount(String competency);
}
