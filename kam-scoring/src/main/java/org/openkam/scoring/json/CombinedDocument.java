package org.openkam.scoring.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.json.ProfileDocument.EstimateDocument;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.Contradiction;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScaleMap;
import org.openkam.scoring.profile.TriangulatedScore;

/** What all instruments together say about a competency, and each by itself. */
record CombinedDocument(
        String competency,
        String level,
        String basis,
        EstimateDocument score,
        List<InstrumentDocument> instruments,
        @Nullable ContradictionDocument contradiction,
        String traceSeal) {

    /** One instrument's score, points of the model's scale. */
    record InstrumentDocument(
            String instrument,
            EstimateDocument score,
            int evidence,
            @Nullable List<String> flags,
            @Nullable String map) {

        static InstrumentDocument of(InstrumentScore score, @Nullable ScaleMap map) {
            return new InstrumentDocument(
                    score.instrument(),
                    EstimateDocument.of(score.estimate()),
                    score.evidence(),
                    score.flags().isEmpty()
                            ? null
                            : score.flags().stream().map(Enum::name).toList(),
                    map == null || map.isIdentity() ? null : map.toString());
        }
    }

    /** The two instruments that differ most, and what to ask about it by language. */
    record ContradictionDocument(
            String higher,
            String lower,
            EstimateDocument difference,
            EstimateDocument times,
            Map<String, String> question) {

        static ContradictionDocument of(Contradiction contradiction) {
            Map<String, String> question = new TreeMap<>();
            contradiction.question().byLanguage().forEach((language, text) -> question.put(language.code(), text));
            return new ContradictionDocument(
                    contradiction.higher(),
                    contradiction.lower(),
                    EstimateDocument.of(contradiction.difference()),
                    EstimateDocument.of(contradiction.times()),
                    question);
        }
    }

    static List<CombinedDocument> of(CompetencyProfile profile) {
        return profile.assessedCompetencies().stream()
                .map(competency -> of(profile, profile.combined(competency)))
                .toList();
    }

    private static CombinedDocument of(CompetencyProfile profile, TriangulatedScore combined) {
        Map<String, ScaleMap> maps = profile.evidence().maps();
        return new CombinedDocument(
                combined.competency(),
                combined.level().name(),
                profile.basis(combined.competency()).name(),
                EstimateDocument.of(combined.combined()),
                combined.instruments().stream()
                        .map(s -> InstrumentDocument.of(s, maps.get(s.instrument())))
                        .toList(),
                combined.contradiction().map(ContradictionDocument::of).orElse(null),
                combined.trace().seal());
    }
}
