package org.openkam.examples.quickstart;

import org.jspecify.annotations.Nullable;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.instrument.KpiOutcome;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Everything the quickstart shows about one person, all of it released.
 *
 * @param profile scores with error
 * @param fit against the target role
 * @param plan proposed development
 * @param results against plan; null where the programme has none about this person
 */
record Person(
        CompetencyProfile profile,
        RoleFit fit,
        DevelopmentPlan plan,
        @Nullable KpiOutcome results) {

    Person(CompetencyProfile profile, RoleFit fit, DevelopmentPlan plan) {
        this(profile, fit, plan, null);
    }

    String assessee() {
        return profile.assessee();
    }
}
