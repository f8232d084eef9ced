package org.openkam.examples.springboot;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.openkam.core.text.Language;
import org.openkam.examples.springboot.ReleaseStore.Shelf;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.json.PlansJson;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ProgressListener;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.json.ProfileJson;
import org.openkam.scoring.profile.CompetencyProfile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a release in the form in which it is shown. Profiles and plans are written by the library itself, so it doesn't matter
 * which Jackson the host has; the host's own writes only the host's own records.
 */
@Component
final class ReleaseWriter {
    private final DevelopmentPlanner planner;
    private final JsonMapper json;

    ReleaseWriter(DevelopmentPlanner planner, JsonMapper json) {
        this.planner = planner;
        this.json = json;
    }

    /** What is said about a person. */
    enum Kind {
        PROFILE,
        FIT,
        PLAN,
        REPORT
    }

    /** A document about a person, from released values only; the language is empty where it has none. */
    record PersonDocument(String assessee, Kind kind, String language, String content) {}

    /** Writes all documents and tells a listener after each person, who may end it by an exception. */
    void write(ScoredProgramme scored, Shelf shelf, ProgressListener listener) {
        int done = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            write(profile, shelf);
            listener.progress(++done, scored.profiles().size());
        }
        shelf.putAnalyst(json.writeValueAsString(AnalystDocument.of(scored)));
    }

    private void write(CompetencyProfile profile, Shelf shelf) {
        String assessee = profile.assessee();
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        DevelopmentPlan plan = planner.plan(profile, fit);
        String profileJson = text(writer -> ProfileJson.write(profile, writer));
        String planJson = text(writer -> PlansJson.write(List.of(plan), writer));
        String fitJson = json.writeValueAsString(FitDocument.of(fit));
        shelf.put(new PersonDocument(assessee, Kind.PROFILE, "", profileJson));
        shelf.put(new PersonDocument(assessee, Kind.PLAN, "", planJson));
        shelf.put(new PersonDocument(assessee, Kind.FIT, "", fitJson));
        for (Language language : Language.BUNDLED) {
            String report = new PersonReport(profile, fit, plan).html(language);
            shelf.put(new PersonDocument(assessee, Kind.REPORT, language.code(), report));
        }
    }

    private interface Writing {
        void to(StringWriter writer) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            writing.to(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
