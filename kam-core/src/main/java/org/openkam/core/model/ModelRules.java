package org.openkam.core.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;

/** What must hold between the parts of a model: no code twice, every reference points to something, levels exist. */
final class ModelRules {
    private final RatingScale scale;
    private final CompetencyModel.Parts parts;
    private final Faults faults;
    private final Set<String> clusters;
    private final Set<String> competencies;
    private final Set<String> indicators;
    private final Set<String> roles;
    private final Map<String, List<String>> indicatorsOf = new HashMap<>();

    private ModelRules(ProficiencyScale scale, CompetencyModel.Parts parts, Faults faults) {
        this.scale = scale.ratingScale();
        this.parts = parts;
        this.faults = faults;
        clusters = codes(parts.clusters(), Cluster::code, "cluster");
        competencies = codes(parts.competencies(), Competency::code, "competency");
        codes(parts.roleComponents(), RoleComponent::code, "role component");
        roles = codes(parts.roles(), RoleProfile::code, "role");
        List<BehavioralIndicator> all = parts.competencies().stream()
                .flatMap(c -> c.indicators().stream())
                .toList();
        indicators = codes(all, BehavioralIndicator::code, "indicator");
        parts.competencies()
                .forEach(c -> indicatorsOf.put(
                        c.code(),
                        c.indicators().stream().map(BehavioralIndicator::code).toList()));
    }

    /** Adds what doesn't hold. */
    static void check(
            ProficiencyScale scale, CompetencyModel.Parts parts, CompetencyModel.Continuity continuity, Faults faults) {
        ModelRules rules = new ModelRules(scale, parts, faults);
        parts.competencies()
                .forEach(c -> rules.known(rules.clusters, c.cluster(), "Cluster", "competency " + c.code()));
        parts.roleComponents()
                .forEach(r -> r.competencies()
                        .forEach(c -> rules.known(rules.competencies, c, "Competency", "role component " + r.code())));
        parts.roles().forEach(role -> role.requirements().forEach(r -> rules.requirement(role, r)));
        parts.competencies().forEach(rules::anchors);
        parts.careerPaths().forEach(rules::path);
        rules.construction();
        rules.codes(continuity.replacements(), Replacement::code, "replacement");
        continuity.replacements().forEach(rules::replacement);
    }

    private <T> Set<String> codes(List<T> all, Function<T, String> code, String subject) {
        Set<String> codes = new LinkedHashSet<>();
        for (T part : all) {
            String own = code.apply(part);
            faults.check(
                    subject + " " + own,
                    () -> Arguments.that(codes.add(own), "code of " + subject, own, "must be unique"));
        }
        return codes;
    }

    private void known(Collection<String> codes, String code, String subject, String where) {
        faults.check(where, () -> {
            if (!codes.contains(code)) {
                throw new UnknownCodeException(subject, code, codes);
            }
        });
    }

    private void level(int level, String subject, String where) {
        faults.check(where, () -> Arguments.inRange(level, scale.lowest(), scale.highest(), subject));
    }

    private void requirement(RoleProfile role, RoleRequirement requirement) {
        String where = "role " + role.code();
        String competency = requirement.competency();
        known(competencies, competency, "Competency", where);
        level(requirement.targetLevel(), "target of competency " + competency + " in " + where, where);
        List<String> own = indicatorsOf.get(competency);
        for (IndicatorRequirement asked : requirement.indicators()) {
            if (own != null) {
                known(own, asked.indicator(), "Indicator of competency " + competency, where);
            }
            level(asked.targetLevel(), "target of indicator " + asked.indicator() + " in " + where, where);
        }
    }

    private void anchors(Competency competency) {
        String subject = "level of anchor of " + competency.code();
        competency.anchors().forEach(a -> level(a.level(), subject, "competency " + competency.code()));
    }

    private void path(CareerPath path) {
        known(roles, path.from(), "Role", "career path " + path);
        known(roles, path.to(), "Role", "career path " + path);
    }

    private void replacement(Replacement replacement) {
        String code = replacement.code();
        String where = "replacement " + code;
        boolean gone = !competencies.contains(code) && !indicators.contains(code);
        faults.check(where, () -> Arguments.that(gone, "replaced code", code, "must not be in the model any more"));
        if (!competencies.containsAll(replacement.by())) {
            replacement.by().forEach(successor -> known(indicators, successor, "Successor of " + code, where));
        }
    }

    private void construction() {
        ConstructionChain chain = parts.construction();
        Set<String> functions = codes(chain.functions(), BusinessFunction::code, "function");
        codes(chain.processes(), BusinessProcess::code, "process");
        for (BusinessProcess process : chain.processes()) {
            String where = "process " + process.code();
            known(functions, process.function(), "Function", where);
            process.roles().forEach(r -> known(roles, r, "Role", where));
            process.indicators().forEach(i -> known(indicators, i, "Indicator", where));
        }
    }
}
