package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Messages;
import org.openkam.scoring.instrument.CaseScore;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.statistic.Estimate;

/**
 * What a person learns from a case test or a hybrid test alone, without HR (case titles 9 and 42 of the source): the areas furthest
 * below what the role asks for, by gap times weight. It rests on the person's own answers to one test, so it is a hypothesis (rule
 * R01), and says of no area that it is ahead of another unless they differ beyond the error of the test; without error nothing is told
 * apart. For the person; not made for decisions of others. Immutable.
 *
 * @param assessee code of the person
 * @param role what the scores were held against
 * @param areas below their target, by gap times weight, ties by code
 * @param unscored codes of requirements without a score, in the role's order: unknown, neither met nor missed
 * @param policy by which they were found
 */
public record SelfDiagnosis(
        String assessee, RoleProfile role, List<DiagnosedArea> areas, List<String> unscored, SelfDiagnosisPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(SelfDiagnosis.class, "diagnosis");

    public SelfDiagnosis {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(role, "role");
        areas = List.copyOf(areas);
        unscored = List.copyOf(unscored);
        Arguments.notNull(policy, "policy");
    }

    /**
     * Diagnoses from scores of a hybrid test.
     *
     * @param scores of one test about this person, as its scorer gave them
     * @throws IllegalArgumentException if they come from several instruments, or from the 360: that isn't the person's own; or if a
     *     competency has two
     */
    public static SelfDiagnosis ofTest(
            String assessee, Collection<InstrumentScore> scores, RoleProfile role, SelfDiagnosisPolicy policy) {
        Map<String, Estimate> byCompetency = new TreeMap<>();
        String instrument = null;
        for (InstrumentScore score : Arguments.notNull(scores, "scores")) {
            Arguments.that(
                    !score.instrument().equals(MultiSourceFeedback.CODE)
                            && (instrument == null || instrument.equals(score.instrument())),
                    "instrument",
                    score.instrument(),
                    "must be one test that the person took");
            instrument = score.instrument();
            boolean isFirst = byCompetency.put(score.competency(), score.estimate()) == null;
            Arguments.that(isFirst, "competency", score.competency(), "must have one score");
        }
        return of(assessee, byCompetency, role, policy);
    }

    /** Diagnoses from a case that was marked by its rubric; one case has no error. Criteria must tell about competencies. */
    public static SelfDiagnosis ofCase(String assessee, CaseScore score, CompetencyModel model, RoleProfile role) {
        RatingScale scale = Arguments.notNull(model, "model").ratingScale();
        Map<String, Estimate> byCompetency = new TreeMap<>();
        Arguments.notNull(score, "score").rubric().tellsAbout().forEach(c -> byCompetency.put(c, score.on(scale, c)));
        return of(assessee, byCompetency, role, SelfDiagnosisPolicy.standard());
    }

    private static SelfDiagnosis of(
            String assessee, Map<String, Estimate> scores, RoleProfile role, SelfDiagnosisPolicy policy) {
        Arguments.notNull(role, "role");
        List<DiagnosedArea> areas = new AreaRanks(Arguments.notNull(policy, "policy")).areas(scores, role);
        List<String> unscored = role.requirements().stream()
                .map(RoleRequirement::competency)
                .filter(c -> !(scores.get(c) instanceof Estimate.Computed))
                .toList();
        return new SelfDiagnosis(assessee, role, areas, unscored, policy);
    }

    /** Returns every area that may be among the first, as far as the error tells; there may be more than asked for. */
    public List<DiagnosedArea> top() {
        return areas.stream().filter(a -> a.best() <= policy.areas()).toList();
    }

    /** Returns the areas that are among the first whatever the error. */
    public List<DiagnosedArea> certain() {
        return areas.stream().filter(a -> a.worst() <= policy.areas()).toList();
    }

    /** Returns the areas of {@link #top} among which the person chooses, because the test doesn't tell them apart. */
    public List<DiagnosedArea> open() {
        List<DiagnosedArea> certain = certain();
        return top().stream().filter(a -> !certain.contains(a)).toList();
    }

    /**
     * Returns all areas in groups: every area of a group is ahead of every one of the next beyond error, and within a group that
     * can't be said.
     */
    public List<List<DiagnosedArea>> groups() {
        SortedMap<Integer, List<DiagnosedArea>> groups = new TreeMap<>();
        areas.forEach(
                a -> groups.computeIfAbsent(a.group(), g -> new ArrayList<>()).add(a));
        return groups.values().stream().map(List::copyOf).toList();
    }

    /** Returns how much one test can support: a hypothesis, or nothing without a score (source case rule R01). */
    public AgreementLevel level() {
        return unscored.size() == role.requirements().size() ? AgreementLevel.NO_EVIDENCE : AgreementLevel.HYPOTHESIS;
    }

    /** Returns areas, groups and what the test can't tell line by line, in English, Russian or Polish. */
    public String render(CompetencyModel model, Locale locale) {
        Arguments.notNull(model, "model");
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("title", "assessee", assessee, "role", role.name().in(sheet.language()));
        if (areas.isEmpty()) {
            sheet.line(level() == AgreementLevel.NO_EVIDENCE ? "nothing" : "none");
        }
        for (List<DiagnosedArea> group : groups()) {
            if (group.size() > 1) {
                sheet.plain(sheet.counted("together", group.size()));
            }
            group.forEach(a -> sheet.item(
                    a.isBeyondError() ? "area" : "area.uncertain",
                    "competency",
                    model.competency(a.competency()).name().in(sheet.language()),
                    "score",
                    sheet.figure(a.score()),
                    "target",
                    Integer.toString(a.requirement().targetLevel())));
        }
        unscored.forEach(c ->
                sheet.item("unscored", "competency", model.competency(c).name().in(sheet.language())));
        return sheet.line("hypothesis").toString();
    }

    @Override
    public String toString() {
        return "self-diagnosis of " + assessee + ": " + areas + ", unscored " + unscored;
    }
}
