package org.openkam.examples.springboot;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openkam.core.text.Language;
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
 * A release in the form in which it is shown. Profiles and plans are written by the library itself, so it doesn't matter which
 * Jackson the host has; the host's own writes only the host's own records.
 *
 * @param people documents about people, from released values only
 * @param analyst the analyst's view
 */
record ReleaseDocuments(List<PersonDocument> people, String analyst) {

    /** What is said about a person. */
    enum Kind {
        PROFILE,
        FIT,
        PLAN,
        REPORT
    }

    /** A document about a person; the language is empty where it has none. */
    record PersonDocument(String assessee, Kind kind, String language, String content) {}

    /** Makes the documents of a scored programme. */
    @Component
    static final class Writer {
        private final DevelopmentPlanner planner;
        private final JsonMapper json;

        Writer(DevelopmentPlanner planner, JsonMapper json) {
            this.planner = planner;
            this.json = json;
        }

        /** Makes the documents and tells a listener after each person, who may end it by an exception. */
        ReleaseDocuments write(ScoredProgramme scored, ProgressListener listener) {
            List<PersonDocument> documents = new ArrayList<>();
            int done = 0;
            for (CompetencyProfile profile : scored.profiles()) {
                add(profile, documents);
                listener.progress(++done, scored.profiles().size());
            }
            return new ReleaseDocuments(documents, json.writeValueAsString(AnalystDocument.of(scored)));
        }

        private void add(CompetencyProfile profile, List<PersonDocument> documents) {
            String assessee = profile.assessee();
            RoleFit fit = RoleFit.of(
                    profile, profile.model().role(profile.participant().targetRole()));
            DevelopmentPlan plan = planner.plan(profile, fit);
            documents.add(
                    new PersonDocument(assessee, Kind.PROFILE, "", text(writer -> ProfileJson.write(profile, writer))));
            documents.add(new PersonDocument(
                    assessee, Kind.PLAN, "", text(writer -> PlansJson.write(List.of(plan), writer))));
            documents.add(new PersonDocument(assessee, Kind.FIT, "", json.writeValueAsString(FitDocument.of(fit))));
            for (Language language : Language.BUNDLED) {
                String report = new PersonReport(profile, fit, plan).html(language);
                documents.add(new PersonDocument(assessee, Kind.REPORT, language.code(), report));
            }
        }

        private interface Writing {
            void to(java.io.Writer writer) throws IOException;
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
}
