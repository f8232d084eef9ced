package org.openkam.core.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.instrument.QuestionBank;

/**
 * For every competency that an interview asks about, the question bank has three questions from two angles. A kit without
 * a bank is passed over: its questions are kept elsewhere.
 */
final class FewQuestions implements KitCheck {
    private static final int QUESTIONS = 3;
    private static final int ANGLES = 2;

    @Override
    public FindingCode code() {
        return FindingCode.KIT_FEW_QUESTIONS;
    }

    @Override
    public List<Finding> check(AssessmentKit kit) {
        return kit.questions().map(q -> findings(kit, q)).orElse(List.of());
    }

    private List<Finding> findings(AssessmentKit kit, QuestionBank bank) {
        Set<String> asked = new TreeSet<>();
        kit.designs().forEach(d -> d.competencyInterview().ifPresent(i -> asked.addAll(i.competencies())));
        return asked.stream()
                .filter(c -> bank.questionsFor(c).size() < QUESTIONS
                        || bank.angles(c).size() < ANGLES)
                .map(c -> Finding.of(
                        code(),
                        Place.at(kit.model().code(), "/competencies/" + c),
                        "competency",
                        c,
                        "questions",
                        Integer.toString(bank.questionsFor(c).size()),
                        "angles",
                        Integer.toString(bank.angles(c).size())))
                .toList();
    }
}
