package org.openkam.core.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Findings;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.BusinessFunction;
import org.openkam.core.model.BusinessProcess;
import org.openkam.core.model.CareerPath;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ConstructionChain;
import org.openkam.core.model.Delegability;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.Polarity;
import org.openkam.core.model.Provenance;
import org.openkam.core.model.QualificationRequirement;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/** The parts of a small model that no check has anything to say about, to be spoilt by tests. */
final class SoundModel {
    final List<Cluster> clusters = new ArrayList<>(List.of(new Cluster("C", text("Cluster"))));
    final List<RoleComponent> components = new ArrayList<>();
    final List<RoleProfile> roles = new ArrayList<>();
    final List<CareerPath> paths = new ArrayList<>();
    final List<BusinessFunction> functions = new ArrayList<>(List.of(new BusinessFunction("F", text("Function"))));
    final List<BusinessProcess> processes = new ArrayList<>();
    private final Map<String, List<BehavioralIndicator>> indicators = new LinkedHashMap<>();
    private final Map<String, List<BehavioralAnchor>> anchors = new LinkedHashMap<>();
    LocalizedText name = text("Sound");

    SoundModel() {
        competency("PLN", "Sets priorities.", "Names the next step.", "Explains the plan.");
        competency("REL", "Asks open questions.", "Answers within a day.", "Describes the client's market.");
        roles.add(role("JUNIOR", requirement("PLN", "60", true), requirement("REL", "40", false)));
        roles.add(role("SENIOR", requirement("PLN", "40", false), requirement("REL", "60", true)));
        components.add(new RoleComponent("SCHEDULE", text("Schedule"), List.of("PLN"), Delegability.YES, text("aide")));
        components.add(new RoleComponent("CONTACT", text("Contact"), List.of("REL"), Delegability.NO, null));
        paths.add(path("JUNIOR", "SENIOR"));
        processes.add(new BusinessProcess(
                "P",
                "F",
                text("Process"),
                List.of("JUNIOR", "SENIOR"),
                List.of("PLN-1", "PLN-2", "PLN-3", "REL-1", "REL-2", "REL-3")));
    }

    /** Appends a competency with three anchors and one indicator for each text. */
    SoundModel competency(String code, String... texts) {
        indicators.put(code, new ArrayList<>());
        for (int i = 0; i < texts.length; i++) {
            IndicatorFacet facet = i == 0 ? IndicatorFacet.BEHAVIOR : IndicatorFacet.SKILL;
            indicator(code, i + 1, Polarity.POSITIVE, facet, text(texts[i]));
        }
        anchors.put(
                code,
                new ArrayList<>(IntStream.rangeClosed(1, 3)
                        .mapToObj(l -> new BehavioralAnchor(l, text(code + " at level " + l)))
                        .toList()));
        return this;
    }

    SoundModel indicator(String competency, int n, Polarity polarity, IndicatorFacet facet, LocalizedText text) {
        String code = competency + "-" + n;
        indicators(competency).add(new BehavioralIndicator(code, polarity, Provenance.INFERRED, facet, text));
        return this;
    }

    /** Puts another text in the place of an indicator's. */
    SoundModel reword(String competency, int index, Polarity polarity, LocalizedText text) {
        BehavioralIndicator old = indicators(competency).get(index);
        indicators(competency)
                .set(index, new BehavioralIndicator(old.code(), polarity, old.provenance(), old.facet(), text));
        return this;
    }

    List<BehavioralIndicator> indicators(String competency) {
        return indicators.get(competency);
    }

    List<BehavioralAnchor> anchors(String competency) {
        return anchors.get(competency);
    }

    CompetencyModel build() {
        List<ProficiencyLevel> levels = IntStream.rangeClosed(1, 3)
                .mapToObj(l -> new ProficiencyLevel(l, text("Level " + l), text("What level " + l + " means")))
                .toList();
        return CompetencyModel.of(
                new CompetencyModel.Identity("sound", new ModelVersion(1, 0), name),
                new ProficiencyScale(new RatingScale(1, 3), levels),
                new CompetencyModel.Parts(
                        clusters,
                        indicators.keySet().stream().map(this::competency).toList(),
                        components,
                        roles,
                        paths,
                        new ConstructionChain(functions, processes)));
    }

    private Competency competency(String code) {
        Competency.Label label = new Competency.Label(text(code), text("Is good at " + code));
        return new Competency(code, "C", code.startsWith("EXT"), label, indicators(code), anchors(code));
    }

    /** Returns what one check says about the model: code, path and facts of each finding. */
    List<String> found(ModelCheck check) {
        return found(ModelChecks.none().with(check).check(build()));
    }

    static List<String> found(Findings findings) {
        return findings.list().stream()
                .map(f -> f.place().path() + " " + f.facts())
                .toList();
    }

    static RoleProfile role(String code, RoleRequirement... requirements) {
        return role(code, null, requirements);
    }

    static RoleProfile role(
            String code, @Nullable List<QualificationRequirement> qualifications, RoleRequirement... requirements) {
        List<QualificationRequirement> given = qualifications == null ? List.of() : qualifications;
        return new RoleProfile(code, text("Role"), List.of(requirements), given);
    }

    static RoleRequirement requirement(String competency, String weight, boolean mustHave) {
        return new RoleRequirement(competency, 2, new BigDecimal(weight), mustHave);
    }

    static CareerPath path(String from, String to) {
        return new CareerPath(from, to, text("When ready"));
    }

    static LocalizedText text(String english) {
        return LocalizedText.of(english);
    }

    static LocalizedText text(String language, String text) {
        return LocalizedText.ofCodes(Map.of(language, text));
    }
}
