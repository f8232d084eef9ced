package org.openkam.core.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;

/**
 * The way from one version of a model to the next: which code became which, what changed beside the codes, and which scores
 * stay comparable, by the rules of {@link Comparability}. Immutable and thread-safe.
 */
public final class ModelMigration implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CompetencyModel older;
    private final CompetencyModel newer;
    private final TreeMap<String, String> replacedBy;
    private final ModelDiff diff;

    @SuppressWarnings("serial") // the JDK's immutable collections are serializable
    private final List<Comparability> comparability;

    private ModelMigration(CompetencyModel older, CompetencyModel newer, Map<String, String> replacedBy) {
        this.older = Arguments.notNull(older, "older model");
        this.newer = Arguments.notNull(newer, "newer model");
        replacedBy.forEach(this::checkReplacement);
        this.replacedBy = followed(replacedBy);
        checkOneToOne(competencies(older), competencies(newer));
        checkOneToOne(older.indicators().keySet(), newer.indicators().keySet());
        diff = ModelDiff.between(renamed(), newer);
        comparability = compare();
    }

    /**
     * Returns the way between two versions, as the newer one tells it: a code with one {@link Replacement} of its own became
     * that one. What was divided, joined or withdrawn isn't followed, and its scores aren't comparable. Every other code
     * means what it meant.
     */
    public static ModelMigration of(CompetencyModel older, CompetencyModel newer) {
        return of(older, newer, Map.of());
    }

    /**
     * Returns the way between two versions of which the newer one doesn't tell all.
     *
     * @param replacedBy new code by old code, of competencies and indicators whose code changed and whose meaning didn't;
     *     goes before what the newer version says. Nobody but the author of the model can know
     * @throws UnknownCodeException if the older version hasn't got an old code, or the newer one the new code, as a
     *     competency or as an indicator
     * @throws IllegalArgumentException if two old codes would become one
     */
    public static ModelMigration of(CompetencyModel older, CompetencyModel newer, Map<String, String> replacedBy) {
        return new ModelMigration(older, newer, replacedBy);
    }

    /** Returns the new codes by old code that are followed, given or told by the newer version. */
    public SortedMap<String, String> replacedBy() {
        return Collections.unmodifiableSortedMap(replacedBy);
    }

    /** Returns what changed beside the replaced codes; its older version is written with the new codes. */
    public ModelDiff diff() {
        return diff;
    }

    /**
     * Returns the new code of an indicator, which is the code of its item; none if it is gone.
     *
     * @throws UnknownCodeException if the older version hasn't got it
     */
    public Optional<String> newItem(String oldItem) {
        known(oldItem, older.indicators().keySet(), "Indicator of the older version");
        return newCode(oldItem, newer.indicators().keySet());
    }

    /**
     * Returns the new code of a competency; none if it is gone.
     *
     * @throws UnknownCodeException if the older version hasn't got it
     */
    public Optional<String> newCompetency(String oldCompetency) {
        known(oldCompetency, competencies(older), "Competency of the older version");
        return newCode(oldCompetency, competencies(newer));
    }

    /** Returns for every competency of the older version in its order, then every new one, whether scores can be compared. */
    public List<Comparability> comparability() {
        return comparability;
    }

    /**
     * Returns whether scores of a competency can be compared.
     *
     * @param oldCompetency its code in the older version
     * @throws UnknownCodeException if the older version hasn't got it
     */
    public Comparability comparability(String oldCompetency) {
        known(oldCompetency, competencies(older), "Competency of the older version");
        return comparability.stream()
                .filter(c -> oldCompetency.equals(c.olderOrNull()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the competencies whose scores stay comparable, with or without care. */
    public List<Comparability> stayComparable() {
        return comparability.stream()
                .filter(c -> c.grade() != Comparability.Grade.NOT_COMPARABLE)
                .toList();
    }

    /** Returns one line for each competency, divided by line feeds. */
    public String render(Locale locale) {
        return comparability.stream().map(c -> c.render(locale)).collect(Collectors.joining("\n"));
    }

    /** Returns the versions and how many competencies stay comparable. */
    @Override
    public String toString() {
        return older.code() + " " + older.version() + " -> " + newer.code() + " " + newer.version() + ": "
                + stayComparable().size() + " of " + comparability.size() + " competencies stay comparable";
    }

    private void checkReplacement(String oldCode, String newCode) {
        boolean competency = competencies(older).contains(oldCode);
        boolean indicator = older.indicators().containsKey(oldCode);
        Set<String> oldCodes = new TreeSet<>(competencies(older));
        oldCodes.addAll(older.indicators().keySet());
        known(oldCode, oldCodes, "Replaced code");
        Set<String> newCodes = new TreeSet<>();
        if (competency) {
            newCodes.addAll(competencies(newer));
        }
        if (indicator) {
            newCodes.addAll(newer.indicators().keySet());
        }
        known(newCode, newCodes, "Replacement of " + oldCode);
    }

    /** Given ones, and those of the newer version that lead one old code to a code that no other leads to. */
    private TreeMap<String, String> followed(Map<String, String> given) {
        TreeMap<String, String> all = new TreeMap<>(given);
        for (Replacement replacement : newer.replacements()) {
            if (replacement.by().size() == 1) {
                all.putIfAbsent(replacement.code(), replacement.by().get(0));
            }
        }
        Set<String> shared = shared(all, competencies(older), competencies(newer));
        shared.addAll(
                shared(all, older.indicators().keySet(), newer.indicators().keySet()));
        all.entrySet()
                .removeIf(e -> !given.containsKey(e.getKey()) && (!isOld(e.getKey()) || shared.contains(e.getValue())));
        return all;
    }

    private boolean isOld(String code) {
        return competencies(older).contains(code) || older.indicators().containsKey(code);
    }

    private static Set<String> shared(
            Map<String, String> replacedBy, Collection<String> oldCodes, Collection<String> newCodes) {
        Set<String> taken = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (String oldCode : oldCodes) {
            newCode(replacedBy, oldCode, newCodes)
                    .filter(code -> !taken.add(code))
                    .ifPresent(shared::add);
        }
        return shared;
    }

    private void checkOneToOne(Collection<String> oldCodes, Collection<String> newCodes) {
        Map<String, String> takenBy = new HashMap<>();
        for (String oldCode : oldCodes) {
            newCode(oldCode, newCodes).ifPresent(newCode -> {
                String other = takenBy.put(newCode, oldCode);
                Arguments.that(
                        other == null, "new code", newCode, "must not stand for both " + other + " and " + oldCode);
            });
        }
    }

    private Optional<String> newCode(String oldCode, Collection<String> newCodes) {
        return newCode(replacedBy, oldCode, newCodes);
    }

    private static Optional<String> newCode(
            Map<String, String> replacedBy, String oldCode, Collection<String> newCodes) {
        String replacement = replacedBy.get(oldCode);
        String newCode = replacement != null && newCodes.contains(replacement) ? replacement : oldCode;
        return newCodes.contains(newCode) ? Optional.of(newCode) : Optional.empty();
    }

    private static List<String> competencies(CompetencyModel model) {
        return model.competencies().stream().map(Competency::code).toList();
    }

    private static void known(String code, Collection<String> codes, String subject) {
        if (!codes.contains(code)) {
            throw new UnknownCodeException(subject, code, codes);
        }
    }

    private CompetencyModel renamed() {
        Set<String> competencies = new HashSet<>(competencies(newer));
        return new ModelCopy() {
            @Override
            String competency(String code) {
                return newCode(code, competencies).orElse(code);
            }

            @Override
            String indicator(String code) {
                return newCode(code, newer.indicators().keySet()).orElse(code);
            }

            @Override
            List<Replacement> replacements(CompetencyModel model) {
                return told();
            }
        }.of(older, older.version());
    }

    /** What the older version would say about codes that are gone, had it the newer codes. */
    private List<Replacement> told() {
        Set<String> competencies = renamed(competencies(older), competencies(newer));
        Set<String> indicators =
                renamed(older.indicators().keySet(), newer.indicators().keySet());
        Map<String, Replacement> all = new LinkedHashMap<>();
        for (Replacement replacement : newer.replacements()) {
            if (replacedBy.containsKey(replacement.code())) {
                all.put(replacement.code(), replacement);
            } else {
                older.replacement(replacement.code()).ifPresent(r -> all.put(r.code(), renamed(r)));
            }
        }
        older.replacements().forEach(r -> all.putIfAbsent(r.code(), renamed(r)));
        return all.values().stream()
                .filter(r -> !competencies.contains(r.code()) && !indicators.contains(r.code()))
                .filter(r -> competencies.containsAll(r.by()) || indicators.containsAll(r.by()))
                .toList();
    }

    private Replacement renamed(Replacement replacement) {
        List<String> codes = new ArrayList<>(competencies(newer));
        codes.addAll(newer.indicators().keySet());
        return new Replacement(
                replacement.code(),
                replacement.by().stream()
                        .map(code -> newCode(code, codes).orElse(code))
                        .filter(code -> !code.equals(replacement.code()))
                        .distinct()
                        .toList());
    }

    private Set<String> renamed(Collection<String> oldCodes, Collection<String> newCodes) {
        Set<String> renamed = new HashSet<>();
        oldCodes.forEach(code -> renamed.add(newCode(code, newCodes).orElse(code)));
        return renamed;
    }

    private List<Comparability> compare() {
        List<Comparability> all = new ArrayList<>();
        Set<String> continued = new HashSet<>();
        for (String oldCode : competencies(older)) {
            Optional<String> newCode = newCompetency(oldCode);
            newCode.ifPresent(continued::add);
            all.add(newCode.map(code -> new Comparability(oldCode, code, reasons(code)))
                    .orElseGet(() -> new Comparability(oldCode, null, List.of(gone(oldCode)))));
        }
        for (String code : competencies(newer)) {
            if (!continued.contains(code)) {
                all.add(new Comparability(null, code, List.of(reason(Comparability.Rule.COMPETENCY_ADDED))));
            }
        }
        return List.copyOf(all);
    }

    private Comparability.Reason gone(String oldCode) {
        List<String> successors =
                newer.replacement(oldCode).map(Replacement::by).orElse(List.of());
        if (successors.isEmpty() || !competencies(newer).containsAll(successors)) {
            return reason(Comparability.Rule.COMPETENCY_REMOVED);
        }
        return new Comparability.Reason(
                successors.size() > 1 ? Comparability.Rule.COMPETENCY_DIVIDED : Comparability.Rule.COMPETENCY_JOINED,
                successors);
    }

    private static Comparability.Reason reason(Comparability.Rule rule) {
        return new Comparability.Reason(rule, List.of());
    }

    /** The rules for a competency that both versions have. */
    private List<Comparability.Reason> reasons(String code) {
        Map<Comparability.Rule, Set<String>> found = new EnumMap<>(Comparability.Rule.class);
        addScale(found);
        addIndicators(found, diff.older().competency(code), newer.competency(code));
        for (ModelChange change : diff.changes()) {
            ModelAddress address = change.address();
            if (address.element() == ModelElement.ANCHOR && address.owner().equals(code)) {
                add(found, Comparability.Rule.ANCHORS_CHANGED, address.code());
            }
            if (change.aspect() == ModelAspect.DEFINITION && address.code().equals(code)) {
                found.put(Comparability.Rule.DEFINITION_REWORDED, Set.of());
            }
            if (address.element() == ModelElement.LEVEL) {
                add(found, Comparability.Rule.LEVELS_REWORDED, address.code());
            }
        }
        return found.entrySet().stream()
                .map(e -> new Comparability.Reason(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private void addScale(Map<Comparability.Rule, Set<String>> found) {
        if (!older.ratingScale().equals(newer.ratingScale())) {
            found.put(Comparability.Rule.SCALE_CHANGED, Set.of());
        }
    }

    private static void addIndicators(Map<Comparability.Rule, Set<String>> found, Competency before, Competency after) {
        Map<String, BehavioralIndicator> old = byCode(before);
        Map<String, BehavioralIndicator> now = byCode(after);
        int kept = 0;
        for (BehavioralIndicator indicator : now.values()) {
            BehavioralIndicator was = old.get(indicator.code());
            if (was == null) {
                add(found, Comparability.Rule.INDICATORS_ADDED, indicator.code());
                continue;
            }
            kept++;
            if (was.polarity() != indicator.polarity()) {
                add(found, Comparability.Rule.POLARITY_CHANGED, indicator.code());
            }
            if (!was.text().equals(indicator.text())) {
                add(found, Comparability.Rule.INDICATORS_REWORDED, indicator.code());
            }
        }
        old.keySet().stream()
                .filter(code -> !now.containsKey(code))
                .forEach(code -> add(found, Comparability.Rule.INDICATORS_REMOVED, code));
        if (2 * kept < Math.max(old.size(), now.size())) {
            found.put(Comparability.Rule.MAJORITY_REPLACED, Set.of());
        }
    }

    private static Map<String, BehavioralIndicator> byCode(Competency competency) {
        Map<String, BehavioralIndicator> byCode = new TreeMap<>();
        competency.indicators().forEach(i -> byCode.put(i.code(), i));
        return byCode;
    }

    private static void add(Map<Comparability.Rule, Set<String>> found, Comparability.Rule rule, String code) {
        found.computeIfAbsent(rule, r -> new TreeSet<>()).add(code);
    }
}
