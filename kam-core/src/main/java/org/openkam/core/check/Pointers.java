package org.openkam.core.check;

import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Competency;
import org.openkam.core.model.RoleProfile;

/** Where parts of a model are: like JSON pointers, with codes for positions. A code needs no escaping. */
final class Pointers {
    private Pointers() {}

    static String of(Competency competency) {
        return "/competencies/" + competency.code();
    }

    static String of(Competency competency, BehavioralIndicator indicator) {
        return of(competency) + "/indicators/" + indicator.code();
    }

    static String of(RoleProfile role) {
        return "/roles/" + role.code();
    }

    /** Returns where the assessment centre of a design is. */
    static String centre(AssessmentDesign design) {
        return "/designs/" + design.code() + "/instruments/" + AssessmentCentre.CODE;
    }
}
