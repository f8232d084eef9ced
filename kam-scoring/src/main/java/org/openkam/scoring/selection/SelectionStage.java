package org.openkam.scoring.selection;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;

/**
 * A stage of a procedure. It is passed if every knock-out is met and every cut is met.
 *
 * @param code unique in a procedure
 * @param kind what happens
 * @param instruments codes of the instruments used, none twice; may be empty
 * @param knockOuts what a candidate must bring along, no code twice
 * @param cuts the least scores, no measure twice; together with the knock-outs at least one
 */
public record SelectionStage(
        String code, StageKind kind, List<String> instruments, List<KnockOut> knockOuts, List<Cut> cuts)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public SelectionStage {
        Arguments.code(code, "code of stage");
        Arguments.notNull(kind, "kind of stage");
        instruments = List.copyOf(instruments);
        knockOuts = List.copyOf(knockOuts);
        cuts = List.copyOf(cuts);
        instruments.forEach(i -> Arguments.code(i, "instrument of stage"));
        onlyOnce(instruments, "instrument");
        onlyOnce(knockOuts.stream().map(KnockOut::code).toList(), "knock-out");
        onlyOnce(cuts.stream().map(Cut::measure).toList(), "measure");
        boolean hasRule = !knockOuts.isEmpty() || !cuts.isEmpty();
        Arguments.that(hasRule, "pass rule of stage", code, "must have a knock-out or a cut");
    }

    private static void onlyOnce(List<String> codes, String subject) {
        Set<String> seen = new HashSet<>();
        codes.forEach(code -> Arguments.that(seen.add(code), subject, code, "must stand only once in a stage"));
    }

    @Override
    public String toString() {
        return code + " (" + kind + ", " + knockOuts.size() + " knock-outs, " + cuts.size() + " cuts)";
    }
}
