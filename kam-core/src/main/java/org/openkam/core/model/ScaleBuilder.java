package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;

/** Puts the levels of a scale in order, in whichever order they come. */
final class ScaleBuilder {
    private final List<Faults.Part<ProficiencyLevel>> levels = new ArrayList<>();
    private int lowest;
    private int highest;
    private boolean given;

    void range(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
        given = true;
    }

    void level(Faults.Part<ProficiencyLevel> level) {
        levels.add(level);
    }

    Optional<ProficiencyScale> build(Faults faults) {
        Map<Integer, ProficiencyLevel> byCode = new TreeMap<>();
        for (ProficiencyLevel level : faults.sound(levels)) {
            boolean first = byCode.put(level.level(), level) == null;
            faults.check("scale", () -> Arguments.that(first, "level", level.level(), "must be described only once"));
        }
        return faults.attempt("scale", this::range).flatMap(range -> scale(range, byCode, faults));
    }

    private RatingScale range() {
        Arguments.that(given, "scale", "none", "must be given");
        return RatingScale.of(lowest, highest);
    }

    private static Optional<ProficiencyScale> scale(
            RatingScale range, Map<Integer, ProficiencyLevel> levels, Faults faults) {
        IntStream.rangeClosed(range.lowest(), range.highest())
                .filter(code -> !levels.containsKey(code))
                .forEach(
                        code -> faults.check("scale", () -> Arguments.that(false, "level", code, "must be described")));
        levels.keySet()
                .forEach(code ->
                        faults.check("scale", () -> Arguments.inRange(code, range.lowest(), range.highest(), "level")));
        return faults.isEmpty()
                ? Optional.of(new ProficiencyScale(range, List.copyOf(levels.values())))
                : Optional.empty();
    }
}
