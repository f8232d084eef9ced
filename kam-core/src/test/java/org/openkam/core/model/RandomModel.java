package org.openkam.core.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/** A sound model with any parts, odd codes and texts, and fields that nobody knows; the same for the same seed. */
public final class RandomModel {
    private static final String FIRST = "ABCxyz019";
    private static final String BEHIND = FIRST + "._-";
    private static final List<String> LANGUAGES = List.of("en", "ru", "pl", "de", "kaz");
    private static final List<String> WORDS =
            List.of("\"", "\\", "\n", "\t", "ж", "ź", "\uD83D\uDE00", "  ", "{0}", "<b>", "/", "~1", "a", "'");

    private final Random random;
    private final List<String> competencies;
    private final List<String> indicators = new ArrayList<>();
    private final Map<String, List<String>> indicatorsOf = new HashMap<>();
    private final RatingScale scale;

    private RandomModel(long seed) {
        random = new Random(seed);
        competencies = codes(1 + upTo(4), Set.of());
        int lowest = upTo(6) - 3;
        scale = RatingScale.of(lowest, lowest + 1 + upTo(4));
    }

    /** Returns a model without fields that nobody knows. */
    public static CompetencyModel plain(long seed) {
        return new RandomModel(seed).model();
    }

    /** Returns a model with such fields in any of its places. */
    public static CompetencyModel of(long seed) {
        CompetencyModel plain = plain(seed);
        return plain.withForeignFields(RandomForeign.in(plain, new Random(~seed)));
    }

    private int upTo(int highest) {
        return random.nextInt(highest + 1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> list(int size, IntFunction<T> part) {
        return IntStream.range(0, size).mapToObj(part).toList();
    }

    /** Returns at least one of them, in any order. */
    private <T> List<T> some(List<T> all) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return List.copyOf(mixed.subList(0, 1 + upTo(all.size() - 1)));
    }

    private List<String> codes(int size, Set<String> not) {
        Set<String> codes = new LinkedHashSet<>();
        while (codes.size() < size) {
            String code = code();
            if (!not.contains(code)) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        code.append(FIRST.charAt(upTo(FIRST.length() - 1)));
        for (int i = upTo(3); i > 0; i--) {
            code.append(BEHIND.charAt(upTo(BEHIND.length() - 1)));
        }
        return code.toString();
    }

    private LocalizedText text() {
        TreeMap<Language, String> texts = new TreeMap<>();
        some(LANGUAGES).forEach(language -> texts.put(new Language(language), any(WORDS) + "x" + any(WORDS)));
        return LocalizedText.of(texts);
    }

    private CompetencyModel model() {
        List<Cluster> clusters = codes(1 + upTo(3), Set.of()).stream()
                .map(code -> new Cluster(code, text()))
                .toList();
        List<Competency> all = competencies.stream()
                .map(code -> competency(code, any(clusters).code()))
                .toList();
        List<RoleProfile> roles =
                codes(upTo(3), Set.of()).stream().map(this::role).toList();
        List<String> roleCodes = roles.stream().map(RoleProfile::code).toList();
        var parts = new CompetencyModel.Parts(
                clusters,
                all,
                codes(upTo(3), Set.of()).stream().map(this::component).toList(),
                roles,
                roles.size() < 2 ? List.of() : list(upTo(5), i -> path(roleCodes)),
                roles.isEmpty() ? ConstructionChain.none() : construction(roleCodes));
        var levels = list(scale.range() + 1, i -> new ProficiencyLevel(scale.lowest() + i, text(), text()));
        var version = new ModelVersion(upTo(20), upTo(20));
        return CompetencyModel.of(
                new CompetencyModel.Identity(code(), version, text()),
                new ProficiencyScale(scale, levels),
                parts,
                new CompetencyModel.Continuity(replacements(), ForeignFields.none()));
    }

    private Competency competency(String code, String cluster) {
        List<BehavioralIndicator> own = codes(1 + upTo(3), new LinkedHashSet<>(indicators)).stream()
                .map(i -> new BehavioralIndicator(
                        i, any(Polarity.values()), any(Provenance.values()), any(IndicatorFacet.values()), text()))
                .toList();
        own.forEach(i -> indicators.add(i.code()));
        indicatorsOf.put(code, own.stream().map(BehavioralIndicator::code).toList());
        List<BehavioralAnchor> anchors = random.nextBoolean()
                ? List.of()
                : some(list(scale.range() + 1, i -> scale.lowest() + i)).stream()
                        .map(level -> new BehavioralAnchor(level, text()))
                        .toList();
        return new Competency(code, cluster, random.nextBoolean(), new Competency.Label(text(), text()), own, anchors);
    }

    private RoleComponent component(String code) {
        List<String> leansOn = list(1 + upTo(3), i -> any(competencies));
        return new RoleComponent(
                code, text(), leansOn, any(Delegability.values()), random.nextBoolean() ? text() : null);
    }

    private int level() {
        return scale.lowest() + upTo(scale.range());
    }

    /** Returns weights that sum to exactly 100. */
    private List<BigDecimal> weights(int size) {
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(100);
        for (int i = 0; i < size; i++) {
            BigDecimal weight = i == size - 1
                    ? left
                    : left.multiply(BigDecimal.valueOf(random.nextInt(1000), 3))
                            .setScale(9, java.math.RoundingMode.DOWN);
            left = left.subtract(weight);
            weights.add(weight);
        }
        return weights;
    }

    private List<IndicatorRequirement> ofIndicators(String competency) {
        if (random.nextBoolean()) {
            return List.of();
        }
        List<String> asked = some(indicatorsOf.getOrDefault(competency, List.of()));
        List<BigDecimal> weights = weights(asked.size());
        return list(
                asked.size(),
                i -> new IndicatorRequirement(asked.get(i), level(), weights.get(i), random.nextBoolean()));
    }

    private RoleProfile role(String code) {
        List<String> asked = some(competencies);
        List<BigDecimal> weights = weights(asked.size());
        List<RoleRequirement> requirements = list(
                asked.size(),
                i -> new RoleRequirement(
                        asked.get(i), level(), weights.get(i), random.nextBoolean(), ofIndicators(asked.get(i))));
        return new RoleProfile(
                code,
                text(),
                requirements,
                codes(upTo(2), Set.of()).stream()
                        .map(q -> new QualificationRequirement(
                                q,
                                any(QualificationRequirement.Kind.values()),
                                any(QualificationRequirement.Necessity.values()),
                                text()))
                        .toList());
    }

    private CareerPath path(List<String> roles) {
        int from = upTo(roles.size() - 1);
        int to = (from + 1 + upTo(roles.size() - 2)) % roles.size();
        return new CareerPath(roles.get(from), roles.get(to), text());
    }

    private ConstructionChain construction(List<String> roles) {
        List<BusinessFunction> functions = codes(1 + upTo(2), Set.of()).stream()
                .map(code -> new BusinessFunction(code, text()))
                .toList();
        return new ConstructionChain(
                functions,
                codes(upTo(3), Set.of()).stream()
                        .map(code ->
                                new BusinessProcess(code, any(functions).code(), text(), some(roles), some(indicators)))
                        .toList());
    }

    private List<Replacement> replacements() {
        Set<String> taken = new LinkedHashSet<>(competencies);
        taken.addAll(indicators);
        return codes(upTo(3), taken).stream()
                .map(code -> new Replacement(
                        code,
                        switch (upTo(2)) {
                            case 0 -> List.of();
                            case 1 -> some(competencies);
                            default -> some(indicators);
                        }))
                .toList();
    }
}
