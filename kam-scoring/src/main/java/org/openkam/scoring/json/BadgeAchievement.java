package org.openkam.scoring.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkam.core.exchange.CaseHeader;
import org.openkam.core.exchange.CaseUuid;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.json.OpenBadgeDocument.AchievementDocument;
import org.openkam.scoring.json.OpenBadgeDocument.AlignmentDocument;
import org.openkam.scoring.json.OpenBadgeDocument.CriteriaDocument;
import org.openkam.scoring.json.OpenBadgeDocument.RelatedDocument;
import org.openkam.scoring.json.OpenBadgeDocument.ResultDescriptionDocument;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * The achievement: being assessed on a model by a policy. It says nothing about anybody, so it has the same URI and the same
 * words for everybody; of the profile it reads only what is the same for the whole programme.
 *
 * @param profile for its model, policy and promise
 * @param issuer whose achievement it is
 * @param language of its words, one in which the model has a name
 * @param publisher of the model as a CASE package, or null if there is none
 */
record BadgeAchievement(
        CompetencyProfile profile,
        OpenBadge.Issuer issuer,
        Language language,
        @Nullable CaseHeader publisher) {
    private static final Messages MESSAGES = Messages.of(BadgeAchievement.class, "openbadge");

    AchievementDocument document() {
        return new AchievementDocument(
                uri(),
                List.of("Achievement"),
                "Assessment",
                new CriteriaDocument(text("criteria")),
                text("description"),
                model().code(),
                language.code(),
                text("name", "model", model().name().in(language)),
                related(),
                descriptions(),
                model().version().toString());
    }

    private CompetencyModel model() {
        return profile.model();
    }

    /** Returns the URI, which follows from everything that can make the achievement another one. */
    String uri() {
        return uri(language);
    }

    private String uri(Language edition) {
        UUID namespace = CaseUuid.of(CaseUuid.URL, issuer.id().toString());
        String name = String.join(
                "\n",
                "achievement",
                model().code(),
                model().version().toString(),
                profile.policy().code(),
                confidence(),
                Integer.toString(profile.promise().k()),
                publisher == null ? "" : publisher.baseUri(),
                edition.code());
        return "urn:uuid:" + CaseUuid.of(namespace, name);
    }

    /** Returns the editions in other languages. */
    private @Nullable List<RelatedDocument> related() {
        List<RelatedDocument> related = model().name().languages().stream()
                .filter(other -> !other.equals(language))
                .map(other -> new RelatedDocument(
                        uri(other),
                        List.of("Related"),
                        other.code(),
                        model().version().toString()))
                .toList();
        return related.isEmpty() ? null : related;
    }

    /** Returns one for each thing that could be said about each competency, whether or not it was asked. */
    private List<ResultDescriptionDocument> descriptions() {
        List<ResultDescriptionDocument> descriptions = new ArrayList<>();
        for (Competency competency : model().competencies()) {
            for (ResultKind kind : ResultKind.values()) {
                descriptions.add(description(competency, kind));
            }
        }
        return descriptions;
    }

    private ResultDescriptionDocument description(Competency competency, ResultKind kind) {
        RatingScale scale = model().ratingScale();
        return new ResultDescriptionDocument(
                kind.uri(uri(), competency.code()),
                List.of("ResultDescription"),
                kind == ResultKind.SCORE ? alignment(competency) : null,
                text(kind.key(), "competency", competency.name().in(language)),
                kind.resultType(),
                kind.isError() ? null : Integer.toString(scale.highest()),
                Integer.toString(kind.lowest(scale)));
    }

    private @Nullable List<AlignmentDocument> alignment(Competency competency) {
        return publisher == null
                ? null
                : List.of(new AlignmentDocument(
                        List.of("Alignment"),
                        competency.code(),
                        competency.definition().in(language),
                        competency.name().in(language),
                        model().name().in(language),
                        "CFItem",
                        publisher.uriOf(model(), competency.code())));
    }

    /** Texts of a model go into plain strings only, never into the Markdown of the criteria. */
    private String text(String key, String... values) {
        Map<String, String> all = Messages.values(values);
        all.put("confidence", confidence());
        all.put("lowest", Integer.toString(model().ratingScale().lowest()));
        all.put("highest", Integer.toString(model().ratingScale().highest()));
        all.put("k", Integer.toString(profile.promise().k()));
        return MESSAGES.text(key, language, all);
    }

    private String confidence() {
        return BigDecimal.valueOf(profile.policy().error().confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
