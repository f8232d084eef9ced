package org.openkam.core.json;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.instrument.CompetencyInterview;
import org.openkam.core.json.CompetencyModelDocument.CompetencyDocument;
import org.openkam.core.json.CompetencyModelDocument.IndicatorDocument;
import org.openkam.core.json.CompetencyModelDocument.RoleComponentDocument;
import org.openkam.core.json.DesignDocument.ExerciseDocument;
import org.openkam.core.json.DesignDocument.InstrumentDocument;
import org.openkam.core.json.DesignDocument.InstrumentKind;
import org.openkam.core.json.DesignDocument.TestItemsDocument;
import org.openkam.core.json.QuestionBankDocument.QuestionDocument;

/** Finds what is wrong with the designs and the questions of a model document: codes, references, fields of instruments. */
final class KitFaults {
    private final CompetencyModelDocument document;
    private final CodeFaults faults;
    private final Set<String> competencies = new LinkedHashSet<>();
    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> components = new LinkedHashSet<>();

    KitFaults(String name, CompetencyModelDocument document) {
        this.document = document;
        this.faults = new CodeFaults(name);
        for (CompetencyDocument competency : document.competencies()) {
            competencies.add(competency.code());
            competency.indicators().stream().map(IndicatorDocument::code).forEach(indicators::add);
        }
        orEmpty(document.roleComponents()).stream()
                .map(RoleComponentDocument::code)
                .forEach(components::add);
    }

    Findings faults() {
        if (document.questionBank() != null) {
            questions(document.questionBank().questions(), "/questionBank/questions", faults, competencies);
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < orEmpty(document.designs()).size(); i++) {
            DesignDocument design = orEmpty(document.designs()).get(i);
            faults.unique(seen, design.code(), "/designs/" + i);
            instruments(design, "/designs/" + i + "/instruments");
        }
        return faults.findings();
    }

    /** Finds codes that stand twice and, if {@code known} isn't null, competencies that aren't known. */
    static void questions(
            List<QuestionDocument> questions, String pointer, CodeFaults faults, @Nullable Set<String> known) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            faults.unique(seen, questions.get(i).code(), pointer + "/" + i);
            if (known != null) {
                faults.reference(known, questions.get(i).competency(), pointer + "/" + i + "/competency");
            }
        }
    }

    private void instruments(DesignDocument design, String pointer) {
        Map<String, String> kinds = new HashMap<>();
        for (int i = 0; i < design.instruments().size(); i++) {
            InstrumentDocument instrument = design.instruments().get(i);
            String here = pointer + "/" + i;
            faults.unique(kinds, instrument.kind().name(), here);
            fields(instrument, here);
            references(competencies, instrument.competencies(), here + "/competencies");
            references(indicators, instrument.indicators(), here + "/indicators");
            references(components, instrument.roleComponents(), here + "/roleComponents");
            testItems(orEmpty(instrument.items()), here + "/items");
            exercises(orEmpty(instrument.exercises()), here + "/exercises");
        }
    }

    private void fields(InstrumentDocument instrument, String pointer) {
        InstrumentKind kind = instrument.kind();
        Map<String, Object> given = instrument.given();
        for (String field : kind.required()) {
            if (!given.containsKey(field)) {
                faults.add(FindingCode.DOCUMENT_MISSING, pointer + "/" + field);
            }
        }
        for (String field : given.keySet()) {
            if (!kind.has(field)) {
                value(pointer + "/" + field, kind.name(), "without " + field);
            }
        }
        if (kind == InstrumentKind.MULTI_SOURCE_FEEDBACK && given.isEmpty()) {
            faults.add(FindingCode.DOCUMENT_MISSING, pointer + "/" + DesignDocument.COMPETENCIES);
        }
        if (kind == InstrumentKind.COMPETENCY_INTERVIEW && angles(instrument) > questions(instrument)) {
            value(pointer + "/angles", Integer.toString(angles(instrument)), "1.." + questions(instrument));
        }
    }

    private void value(String pointer, String value, String rule) {
        faults.add(FindingCode.DOCUMENT_VALUE, pointer, "value", value, "rule", rule);
    }

    /** Returns how many questions an interview asks about a competency. */
    static int questions(InstrumentDocument interview) {
        return Objects.requireNonNullElse(
                interview.questions(), CompetencyInterview.Depth.standard().questions());
    }

    /** Returns from how many angles an interview looks at a competency; where it doesn't say, one question has one. */
    static int angles(InstrumentDocument interview) {
        int usual = Math.min(CompetencyInterview.Depth.standard().angles(), questions(interview));
        return Objects.requireNonNullElse(interview.angles(), usual);
    }

    private void testItems(List<TestItemsDocument> items, String pointer) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String code = items.get(i).competency();
            faults.unique(seen, code, pointer + "/" + i);
            faults.reference(competencies, code, pointer + "/" + i + "/competency");
        }
    }

    private void exercises(List<ExerciseDocument> exercises, String pointer) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < exercises.size(); i++) {
            ExerciseDocument exercise = exercises.get(i);
            faults.unique(seen, exercise.code(), pointer + "/" + i);
            references(competencies, exercise.competencies(), pointer + "/" + i + "/competencies");
        }
    }

    private void references(Set<String> known, @Nullable List<String> codes, String pointer) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < orEmpty(codes).size(); i++) {
            String code = orEmpty(codes).get(i);
            faults.unique(seen, code, pointer + "/" + i);
            faults.reference(known, code, pointer + "/" + i);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
