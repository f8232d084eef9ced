package org.openkam.core.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.CaseStudy;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.instrument.HybridTest;
import org.openkam.core.instrument.Instrument;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.json.DesignDocument.ExerciseDocument;
import org.openkam.core.json.DesignDocument.InstrumentDocument;
import org.openkam.core.json.DesignDocument.InstrumentKind;
import org.openkam.core.json.DesignDocument.TestItemsDocument;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;

/** Turns a model with its designs and questions into the sections of a model document; what is empty is left out. */
final class KitDisassembly {
    private final CompetencyModel model;

    private KitDisassembly(CompetencyModel model) {
        this.model = model;
    }

    static CompetencyModelDocument document(AssessmentKit kit) {
        KitDisassembly parts = new KitDisassembly(kit.model());
        List<DesignDocument> designs = kit.designs().stream().map(parts::design).toList();
        return ModelDisassembly.document(
                kit.model(),
                kit.questions()
                        .map(QuestionBankDocument.QuestionSectionDocument::of)
                        .orElse(null),
                orNull(designs));
    }

    private DesignDocument design(AssessmentDesign design) {
        return new DesignDocument(
                design.code(),
                ModelDisassembly.texts(design.name()),
                design.instruments().stream().map(this::instrument).toList());
    }

    private InstrumentDocument instrument(Instrument instrument) {
        if (instrument instanceof MultiSourceFeedback feedback) {
            return feedback(feedback.items().keySet());
        } else if (instrument instanceof StyleQuestionnaire style) {
            return style(style.components().stream().map(RoleComponent::code).toList());
        } else if (instrument instanceof CompetencyInterview interview) {
            return interview(interview);
        } else if (instrument instanceof HybridTest test) {
            return items(InstrumentKind.HYBRID_TEST, test.items());
        } else if (instrument instanceof CaseStudy cases) {
            return items(InstrumentKind.CASE_STUDY, cases.criteria());
        }
        return centre((AssessmentCentre) instrument);
    }

    /** Competencies asked as a whole by their code, the rest item by item. */
    private InstrumentDocument feedback(Set<String> items) {
        List<Competency> whole = model.competencies().stream()
                .filter(c -> items.containsAll(codes(c)))
                .toList();
        List<String> single = model.competencies().stream()
                .filter(c -> !whole.contains(c))
                .flatMap(c -> codes(c).stream())
                .filter(items::contains)
                .toList();
        return new InstrumentDocument(
                InstrumentKind.MULTI_SOURCE_FEEDBACK,
                orNull(whole.stream().map(Competency::code).toList()),
                orNull(single),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> codes(Competency competency) {
        return competency.indicators().stream().map(BehavioralIndicator::code).toList();
    }

    private static InstrumentDocument style(List<String> components) {
        return new InstrumentDocument(
                InstrumentKind.STYLE_QUESTIONNAIRE, null, null, components, null, null, null, null, null);
    }

    private static InstrumentDocument interview(CompetencyInterview interview) {
        return new InstrumentDocument(
                InstrumentKind.COMPETENCY_INTERVIEW,
                List.copyOf(interview.competencies()),
                null,
                null,
                null,
                null,
                interview.assessors(),
                interview.depth().questions(),
                interview.depth().angles());
    }

    private static InstrumentDocument items(InstrumentKind kind, Map<String, Integer> counts) {
        List<TestItemsDocument> items = counts.entrySet().stream()
                .map(e -> new TestItemsDocument(e.getKey(), e.getValue()))
                .toList();
        return new InstrumentDocument(kind, null, null, null, items, null, null, null, null);
    }

    private static InstrumentDocument centre(AssessmentCentre centre) {
        List<ExerciseDocument> exercises = centre.exercises().stream()
                .map(e -> new ExerciseDocument(
                        e.code(), ModelDisassembly.texts(e.name()), e.kind(), List.copyOf(e.competencies())))
                .toList();
        return new InstrumentDocument(
                InstrumentKind.ASSESSMENT_CENTRE, null, null, null, null, exercises, centre.assessors(), null, null);
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
