package org.openkam.ipd.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.text.Language;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.rule.NeedTableFault.Kind;

/**
 * Finds everything wrong with the cells of a table by looking at every combination of facts: the first cell that holds decides, some
 * cell must, and every cell must somewhere. The first combination of a kind is shown.
 */
final class NeedTableCheck {
    private static final NeedFactor[] FACTORS = NeedFactor.values();

    private final List<NeedCell> cells;
    private final long[] allowed;
    private final List<Set<NeedPlaceholder>> open;
    private final boolean[] reached;
    private final List<NeedTableFault> faults = new ArrayList<>();
    private final Map<Kind, Set<Integer>> told = new EnumMap<>(Kind.class);

    private NeedTableCheck(List<NeedCell> cells) {
        this.cells = cells;
        this.allowed = cells.stream().mapToLong(NeedCell::allowed).toArray();
        this.open = cells.stream()
                .map(c -> NeedPlaceholder.in(c.rationale().toString()).orElse(Set.of()))
                .toList();
        this.reached = new boolean[cells.size()];
    }

    static List<NeedTableFault> faults(List<NeedCell> cells) {
        NeedTableCheck check = new NeedTableCheck(cells);
        check.codes();
        check.texts();
        check.combinations(0, 0);
        for (int i = 0; i < cells.size(); i++) {
            if (!check.reached[i]) {
                check.tell(Kind.UNREACHABLE, i, cells.get(i).code());
            }
        }
        return List.copyOf(check.faults);
    }

    private void tell(Kind kind, int cell, String shown) {
        if (told.computeIfAbsent(kind, k -> new TreeSet<>()).add(cell)) {
            faults.add(new NeedTableFault(kind, cell, shown));
        }
    }

    private void codes() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (seen.putIfAbsent(cells.get(i).code(), i) != null) {
                tell(Kind.CODE_TWICE, i, cells.get(i).code());
            }
        }
    }

    private void texts() {
        for (int i = 0; i < cells.size(); i++) {
            NeedCell cell = cells.get(i);
            for (Language language : Language.BUNDLED) {
                if (!cell.rationale().languages().contains(language)) {
                    faults.add(new NeedTableFault(Kind.LANGUAGE, i, language.code()));
                }
            }
            List<Optional<Set<NeedPlaceholder>>> texts = cell.rationale().byLanguage().values().stream()
                    .map(NeedPlaceholder::in)
                    .distinct()
                    .toList();
            if (texts.size() > 1 || texts.get(0).isEmpty()) {
                tell(Kind.PLACEHOLDER, i, cell.code());
            }
        }
    }

    private void combinations(int factor, long facts) {
        if (factor == FACTORS.length) {
            decide(facts);
            return;
        }
        for (NeedFact fact : FACTORS[factor].facts()) {
            combinations(factor + 1, facts | fact.bit());
        }
    }

    /** A strength to compensate by is looked for only where the score is low, so anything else never comes up. */
    private static boolean comesUp(long facts) {
        return (facts & NeedFact.COMPENSABLE.bit()) == 0 || (facts & NeedFact.BELOW.bit()) != 0;
    }

    private void decide(long facts) {
        if (!comesUp(facts)) {
            return;
        }
        for (int i = 0; i < allowed.length; i++) {
            if ((facts & ~allowed[i]) == 0) {
                reached[i] = true;
                judge(i, facts);
                return;
            }
        }
        tell(Kind.GAP, -1, shown(facts));
    }

    private void judge(int index, long bits) {
        NeedCell cell = cells.get(index);
        boolean below = (bits & NeedFact.BELOW.bit()) != 0;
        boolean above = (bits & (NeedFact.ABOVE.bit() | NeedFact.FAR_ABOVE.bit())) != 0;
        boolean at = (bits & NeedFact.AT.bit()) != 0;
        if (cell.verb().callsForGoal() && !below) {
            tell(Kind.GOAL_WITHOUT_GAP, index, shown(bits));
        }
        boolean says = cell.kind().isBelowTarget() && !below
                || cell.kind().isAboveTarget() && !above
                || cell.kind() == NeedKind.ON_TARGET && !at;
        if (says) {
            tell(Kind.KIND_WITHOUT_CLAIM, index, shown(bits));
        }
        if (!fits(cell.kind(), cell.verb()) || lacks(cell.verb(), bits)) {
            tell(Kind.VERB, index, shown(bits));
        }
        if (open.get(index).stream().anyMatch(p -> !p.hasValue(bits))) {
            tell(Kind.PLACEHOLDER, index, shown(bits));
        }
    }

    private static boolean lacks(DevelopmentVerb verb, long bits) {
        return switch (verb) {
            case COMPENSATE -> (bits & NeedFact.COMPENSABLE.bit()) == 0;
            case DELEGATE -> (bits & NeedFact.NOT_DELEGABLE.bit()) != 0;
            case MEND_CONDITIONS -> (bits & NeedFact.CONDITIONS_MISSING.bit()) == 0;
            default -> false;
        };
    }

    private static boolean fits(NeedKind kind, DevelopmentVerb verb) {
        return switch (kind) {
            case DEVELOPMENT_AREA -> verb == DevelopmentVerb.DEVELOP;
            case LIMITATION ->
                verb == DevelopmentVerb.DELEGATE
                        || verb == DevelopmentVerb.COMPENSATE
                        || verb == DevelopmentVerb.SECURE_MINIMUM;
            case ENVIRONMENT -> verb == DevelopmentVerb.MEND_CONDITIONS;
            case STRENGTH -> verb == DevelopmentVerb.KEEP_AND_SHARE;
            case DRAIN_RISK -> verb == DevelopmentVerb.EASE_OFF;
            case OVERUSE -> verb == DevelopmentVerb.NEUTRALISE;
            case ON_TARGET, NOT_EXAMINED -> verb == DevelopmentVerb.KEEP;
            case SUPPORT -> verb == DevelopmentVerb.BACK_UP;
            case NOT_ENOUGH_EVIDENCE -> verb == DevelopmentVerb.CLARIFY;
        };
    }

    private static String shown(long bits) {
        return Arrays.stream(NeedFact.values())
                .filter(f -> (bits & f.bit()) != 0)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }
}
