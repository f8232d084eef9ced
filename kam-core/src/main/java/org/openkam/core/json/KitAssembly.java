package org.openkam.core.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.CaseStudy;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.instrument.HybridTest;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.Item;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.json.DesignDocument.InstrumentDocument;
import org.openkam.core.json.DesignDocument.TestItemsDocument;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.text.LocalizedText;

/** Turns a sound model document into a model with its designs and questions. */
final class KitAssembly {
    private final CompetencyModelDocument document;
    private final CompetencyModel model;

    KitAssembly(CompetencyModelDocument document, CompetencyModel model) {
        this.document = document;
        this.model = model;
    }

    AssessmentKit kit() {
        List<AssessmentDesign> designs = orEmpty(document.designs()).stream()
                .map(d -> new AssessmentDesign(
                        d.code(),
                        LocalizedText.ofCodes(d.name()),
                        d.instruments().stream().map(this::instrument).toList()))
                .toList();
        return new AssessmentKit(model, questions(), designs);
    }

    private @Nullable QuestionBank questions() {
        var section = document.questionBank();
        return section == null
                ? null
                : new QuestionBank(
                        section.code(),
                        ModelVersion.parse(section.version()),
                        model.code(),
                        section.questions().stream()
                                .map(QuestionBankDocument.QuestionDocument::question)
                                .toList());
    }

    private Instrument instrument(InstrumentDocument i) {
        return switch (i.kind()) {
            case MULTI_SOURCE_FEEDBACK -> feedback(orEmpty(i.competencies()), orEmpty(i.indicators()));
            case STYLE_QUESTIONNAIRE -> style(orEmpty(i.roleComponents()));
            case COMPETENCY_INTERVIEW -> interview(i);
            case HYBRID_TEST -> new HybridTest(counts(orEmpty(i.items())));
            case CASE_STUDY -> new CaseStudy(counts(orEmpty(i.items())));
            case ASSESSMENT_CENTRE -> centre(i);
        };
    }

    /** In the model's order, whatever that of the document. */
    private MultiSourceFeedback feedback(List<String> competencies, List<String> indicators) {
        Set<String> whole = new HashSet<>(competencies);
        Set<String> single = new HashSet<>(indicators);
        List<Item> items = MultiSourceFeedback.of(model, model.competencies()).items().values().stream()
                .filter(i -> whole.contains(i.competency()) || single.contains(i.code()))
                .toList();
        return MultiSourceFeedback.of(model.ratingScale(), items);
    }

    private StyleQuestionnaire style(List<String> codes) {
        Map<String, RoleComponent> known =
                model.roleComponents().stream().collect(Collectors.toMap(RoleComponent::code, Function.identity()));
        List<RoleComponent> components =
                codes.stream().map(c -> Objects.requireNonNull(known.get(c))).toList();
        return StyleQuestionnaire.of(model.ratingScale(), components);
    }

    private CompetencyInterview interview(InstrumentDocument i) {
        return new CompetencyInterview(
                model.ratingScale(),
                new HashSet<>(orEmpty(i.competencies())),
                Objects.requireNonNull(i.assessors()),
                new CompetencyInterview.Depth(KitFaults.questions(i), KitFaults.angles(i)));
    }

    private static Map<String, Integer> counts(List<TestItemsDocument> items) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        items.forEach(i -> counts.put(i.competency(), i.count()));
        return counts;
    }

    private AssessmentCentre centre(InstrumentDocument i) {
        List<AssessmentCentre.Exercise> exercises = orEmpty(i.exercises()).stream()
                .map(e -> new AssessmentCentre.Exercise(
                        e.code(), LocalizedText.ofCodes(e.name()), e.kind(), new HashSet<>(e.competencies())))
                .toList();
        return new AssessmentCentre(model.ratingScale(), exercises, Objects.requireNonNull(i.assessors()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
