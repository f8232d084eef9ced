package org.openkam.examples.quickstart;

import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * What the summary and {@code plans.json} say about one person, all of it released.
 *
 * @param profile scores with error
 * @param fit against the target role
 * @param plan proposed development
 */
record Person(CompetencyProfile profile, RoleFit fit, DevelopmentPlan plan) {
    String assessee() {
        return profile.assessee();
    }
}
