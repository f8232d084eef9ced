package org.openkam.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.json.ProgrammeDocument;
import org.openkam.core.model.CodeDistance;
import org.openkam.core.model.Competency;

/** The design that {@code programme.json} asks for: a named one or the standard one, and the extensions it names. */
final class DesignChoice {
    private static final int MOST_ITEMS = 65_535;
    private static final String ITEMS = "1.." + MOST_ITEMS + " items";

    private final AssessmentKit kit;
    private final ProgrammeDocument settings;
    private final List<Finding> findings;

    DesignChoice(AssessmentKit kit, ProgrammeDocument settings, List<Finding> findings) {
        this.kit = kit;
        this.settings = settings;
        this.findings = findings;
    }

    /** Returns a design with a 360, or null if a finding says why there is none. */
    @Nullable
    AssessmentDesign design() {
        List<Competency> asked = asked(extensions());
        AssessmentDesign design = settings.design() == null ? standard(asked) : named(settings.design());
        if (design == null) {
            return null;
        }
        AssessmentDesign whole = design.askingAlso(kit.model(), asked);
        int items = whole.multiSourceFeedback().map(f -> f.items().size()).orElse(0);
        return items > MOST_ITEMS ? wrongCount(items) : whole;
    }

    private @Nullable AssessmentDesign refused(FindingCode code, String pointer, String... facts) {
        findings.add(Finding.of(code, Place.at(TermsReader.SETTINGS, pointer), facts));
        return null;
    }

    private @Nullable AssessmentDesign wrongCount(int items) {
        String pointer = settings.design() == null ? "/extensions" : "/design";
        return refused(FindingCode.DOCUMENT_VALUE, pointer, "value", items + " items", "rule", ITEMS);
    }

    /** A model of extensions only has no standard 360 unless one of them is asked. */
    private @Nullable AssessmentDesign standard(List<Competency> asked) {
        boolean nothing = asked.isEmpty() && kit.model().competencies().stream().allMatch(Competency::extension);
        return nothing ? wrongCount(0) : AssessmentDesign.standard(kit.model(), asked);
    }

    private @Nullable AssessmentDesign named(String code) {
        if (!kit.designCodes().contains(code)) {
            String nearest = CodeDistance.nearest(code, kit.designCodes()).orElse("...");
            return refused(FindingCode.MODEL_REFERENCE, "/design", "code", Finding.shown(code), "nearest", nearest);
        }
        AssessmentDesign design = kit.design(code);
        return design.multiSourceFeedback().isPresent()
                ? design
                : refused(FindingCode.PROGRAMME_DESIGN_WITHOUT_360, "/design", "design", code, "known", withFeedback());
    }

    private String withFeedback() {
        String known = kit.designs().stream()
                .filter(d -> d.multiSourceFeedback().isPresent())
                .map(AssessmentDesign::code)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "..." : known;
    }

    private List<Competency> asked(Set<String> codes) {
        return kit.model().competencies().stream()
                .filter(c -> codes.contains(c.code()))
                .toList();
    }

    /** Returns the extensions asked; all of them if one is misspelt, so that not every answer to it is a fault too. */
    private Set<String> extensions() {
        Set<String> known = kit.model().competencies().stream()
                .map(Competency::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new HashSet<>(settings.extensionsOrNone());
        for (int i = 0; i < settings.extensionsOrNone().size(); i++) {
            String code = settings.extensionsOrNone().get(i);
            if (!known.contains(code)) {
                String nearest = CodeDistance.nearest(code, known).orElse("...");
                String shown = Finding.shown(code);
                refused(FindingCode.MODEL_REFERENCE, "/extensions/" + i, "code", shown, "nearest", nearest);
                asked.addAll(known);
            }
        }
        return asked;
    }
}
