package org.openkam.ipd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openkam.core.text.Language;
import org.openkam.ipd.need.ManagerPicture;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.need.PlanningNote.Kind;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** Writes what to bear in mind about a person as a whole; the gravest first. */
final class PlanningNotes {
    private static final LocalizedMessages TEXTS = LocalizedMessages.of("notes");

    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final NeedCollector known;

    PlanningNotes(CompetencyProfile profile, RoleFit fit, NeedCollector known) {
        this.profile = profile;
        this.fit = fit;
        this.known = known;
    }

    /**
     * Returns the notes.
     *
     * @param failures what rules of planning from outside broke, in words for a program
     */
    List<PlanningNote> notes(List<String> failures) {
        List<PlanningNote> notes = new ArrayList<>();
        fit.failures().forEach(f -> notes.add(failed(f.toString())));
        failures.forEach(f -> notes.add(failed(f)));
        coverage(notes);
        manager(notes);
        halo(notes);
        overload(notes);
        return notes;
    }

    private static PlanningNote failed(String failure) {
        return note(Kind.RULE_FAILED, List.of(), language -> Map.of("failure", failure));
    }

    private void coverage(List<PlanningNote> notes) {
        List<String> unknown = fit.gaps().stream()
                .filter(g ->
                        g.requirement().weight().signum() > 0 && !g.attainment().isScored())
                .map(CompetencyGap::competency)
                .toList();
        if (!unknown.isEmpty()) {
            String covered = Decimals.plain(100 * fit.coverage(), 0);
            notes.add(note(
                    Kind.COVERAGE,
                    unknown,
                    language -> Map.of("covered", covered, "competencies", names(unknown, language))));
        }
    }

    private void manager(List<PlanningNote> notes) {
        ManagerPicture view = known.manager();
        boolean differs = view.agreement(fit)
                .<Boolean>fold(a -> a.value() < known.policy().leastAgreement(), reason -> false);
        if (differs) {
            List<String> some =
                    view.otherwise(fit).stream().map(CompetencyGap::competency).toList();
            String all = Integer.toString(view.conclusions(fit).size());
            notes.add(note(
                    Kind.MANAGER_DIFFERS,
                    some,
                    language -> Map.of(
                            "differing", Integer.toString(some.size()),
                            "compared", all,
                            "competencies", names(some, language))));
        }
    }

    private void halo(List<PlanningNote> notes) {
        if (known.picture().isHalo()) {
            Estimate spread = known.picture().spread();
            notes.add(note(
                    Kind.HALO, List.of(), language -> Map.of("spread", LocalizedMessages.number(spread, language))));
        }
    }

    private void overload(List<PlanningNote> notes) {
        if (known.isOverloadRisk()) {
            String planning = known.policy().overload().planning();
            String stress = known.policy().overload().stress();
            notes.add(note(
                    Kind.OVERLOAD_RISK,
                    List.of(planning, stress),
                    language -> Map.of("planning", scored(planning, language), "stress", scored(stress, language))));
        }
    }

    private String scored(String competency, Language language) {
        Estimate score = fit.gap(competency).map(CompetencyGap::score).orElse(Estimate.notComputable(Reason.NO_DATA));
        return names(List.of(competency), language) + " " + LocalizedMessages.number(score, language);
    }

    private String names(List<String> competencies, Language language) {
        return competencies.stream()
                .map(c -> profile.model().competency(c).name().in(language))
                .collect(Collectors.joining("; "));
    }

    private static PlanningNote note(
            Kind kind, List<String> competencies, Function<Language, Map<String, String>> values) {
        return new PlanningNote(
                kind, competencies, TEXTS.text(kind.name(), language -> new TreeMap<>(values.apply(language))));
    }
}
