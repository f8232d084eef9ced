package org.openkam.examples.report.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.core.text.Language;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/** Pictures of the sample programme, scored once. */
final class Gallery {
    static final Programme PROGRAMME = ProgrammeFolder.read(Path.of("../quickstart/programme-a"));
    static final ScoredProgramme SCORED = Scoring.standard().score(PROGRAMME);

    private Gallery() {}

    static RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
    }

    /** Every picture of one person. */
    static List<Picture> pictures(CompetencyProfile profile, Language language) {
        RoleFit fit = fit(profile);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(ProfileChart.of(profile, fit, language));
        pictures.add(GapChart.of(profile, fit, language));
        pictures.add(SelfOtherChart.of(profile, language));
        pictures.add(InstrumentChart.of(profile, language));
        pictures.add(StyleMap.of(profile, language));
        pictures.add(PlanChart.of(DevelopmentPlanner.standard().plan(profile, fit), language));
        return pictures;
    }
}
