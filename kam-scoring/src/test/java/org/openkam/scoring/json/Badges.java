package org.openkam.scoring.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.exchange.CaseHeader;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.Provenance;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.RaterError;

/** A model of two competencies, one person, and credentials of both. */
final class Badges {
    static final URI SUBJECT = URI.create("did:example:ebfeb1f712ebc6f1c276e12ec21");
    static final CaseHeader CASE =
            new CaseHeader("https://example.org", "Example Ltd", Instant.parse("2025-01-01T00:00:00Z"));
    static final OpenBadge.Issuer ISSUER =
            new OpenBadge.Issuer(URI.create("https://example.org/issuer"), "Example Ltd");
    static final OpenBadge.Terms TERMS = new OpenBadge.Terms(
            ISSUER,
            URI.create("urn:uuid:6b84b429-31ee-4dac-9d20-e5c55881f80e"),
            BadgeRecipient.of(SUBJECT),
            Instant.parse("2026-03-01T00:00:00Z"));

    private static final ScoringPolicy POLICY = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Badges() {}

    static LocalizedText text(String english, String russian, String polish) {
        return LocalizedText.ofCodes(Map.of("en", english, "ru", russian, "pl", polish));
    }

    static CompetencyModel tiny(LocalizedText name) {
        List<Competency> competencies = List.of(
                competency("REL", text("Relationships & <trust>", "Отношения", "Relacje"), "Builds \"trust\"."),
                competency("PLN", text("Planning", "Планирование", "Planowanie"), "Plans ahead."));
        List<ProficiencyLevel> levels = List.of(1, 2, 3, 4, 5).stream()
                .map(l -> new ProficiencyLevel(l, LocalizedText.of("Level " + l), LocalizedText.of("Does it " + l)))
                .toList();
        return CompetencyModel.of(
                new CompetencyModel.Identity("tiny", new ModelVersion(1, 0), name),
                new ProficiencyScale(RatingScale.of(1, 5), levels),
                new CompetencyModel.Parts(
                        List.of(new Cluster("C", LocalizedText.of("Cluster"))), competencies, List.of(), List.of()));
    }

    private static Competency competency(String code, LocalizedText name, String definition) {
        var label = new Competency.Label(name, LocalizedText.of(definition));
        var indicator = new BehavioralIndicator(
                code + ".1", Polarity.POSITIVE, Provenance.INFERRED, LocalizedText.of("Does it"));
        return new Competency(code, "C", false, label, List.of(indicator), List.of());
    }

    /** Four peers rate REL 3, 3, 4 and 4; two of them rate PLN, which is too few of three. */
    static CompetencyProfile profile(LocalizedText name, String language, int firstPlan, int secondPlan) {
        MultiSourceFeedback feedback = MultiSourceFeedback.of(
                RatingScale.of(1, 5),
                List.of(new Item("REL-1", "REL", Polarity.POSITIVE), new Item("PLN-1", "PLN", Polarity.POSITIVE)));
        AnswerTableBuilder answers = AnswerTable.builder(
                        feedback.scale(), feedback.items().keySet())
                .add("A", "A", "SELF", "REL-1", Answer.of(firstPlan))
                .add("A", "a", "PEER", "REL-1", Answer.of(3))
                .add("A", "b", "PEER", "REL-1", Answer.of(3))
                .add("A", "c", "PEER", "REL-1", Answer.of(4))
                .add("A", "d", "PEER", "REL-1", Answer.of(4))
                .add("A", "a", "PEER", "PLN-1", Answer.of(firstPlan))
                .add("A", "b", "PEER", "PLN-1", Answer.of(secondPlan));
        var terms =
                new Programme.Terms(tiny(name), new AssessmentDesign(List.of(feedback)), new AnonymityPromise(3), "1");
        var person = new Participant("A", "R", "R", "", new Language(language), Map.of());
        Programme programme =
                Programme.of(terms, List.of(person), answers.build().table());
        return Scoring.with(POLICY).score(programme).profile("A");
    }

    static CompetencyProfile profile() {
        return profile(text("The \"<script>\" model", "Модель «<script>»", "Model „<script>”"), "en", 5, 1);
    }

    static String written(OpenBadge badge) {
        StringWriter out = new StringWriter();
        try {
            badge.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Reads JSON that repeats no key and ends where it ends. */
    static JsonNode parsed(String json) {
        try {
            return STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parsed(OpenBadge badge) {
        return parsed(written(badge));
    }

    /** Returns the values of the results by what they are about, such as {@code REL/score}. */
    static Map<String, String> results(JsonNode credential) {
        Map<String, String> results = new TreeMap<>();
        for (JsonNode result : credential.at("/credentialSubject/result")) {
            String uri = result.get("resultDescription").asText();
            results.put(uri.substring(uri.indexOf('#') + 1), result.get("value").asText());
        }
        return results;
    }
}
