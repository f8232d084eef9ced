package org.openkam.scoring.generalizability;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;

/**
 * Which components make up the universe score, the relative and the absolute error of a decision, and by what each is divided.
 * Effects of the object alone, and of the object with fixed facets, are universe score; what holds a random facet is error,
 * relative if it holds the object too. Fixed facets alone are the same for everybody and count nowhere.
 */
final class ErrorShares {
    private final VarianceComponents components;
    private final Decision decision;
    private final int object;
    private final int fixed;
    private final double[] divisors;

    ErrorShares(VarianceComponents components, Decision decision) {
        this.components = Arguments.notNull(components, "components");
        this.decision = Arguments.notNull(decision, "decision");
        FacetDesign design = components.design();
        object = design.closure(decision.object());
        int notRandom = 0;
        for (String facet : decision.fixed()) {
            notRandom |= design.bit(facet);
        }
        fixed = notRandom & ~object;
        decision.sizes().keySet().forEach(design::bit);
        divisors = components.components().stream()
                .mapToDouble(c -> divisor(c.effect()))
                .toArray();
    }

    private double divisor(Effect effect) {
        double divisor = 1;
        for (String facet : effect.facets()) {
            boolean ofObject = (components.design().bit(facet) & object) != 0;
            divisor *= ofObject ? 1 : decision.size(facet);
        }
        return divisor;
    }

    double[] universe() {
        return shares(mask -> (mask & object) != 0 && (mask & ~object & ~fixed) == 0);
    }

    double[] relative() {
        return shares(mask -> (mask & object) != 0 && (mask & ~object & ~fixed) != 0);
    }

    double[] absolute() {
        return shares(mask -> (mask & ~object & ~fixed) != 0);
    }

    /** One over the divisor for components that count, else 0. */
    private double[] shares(Predicate<Integer> counts) {
        List<VarianceComponent> all = components.components();
        return IntStream.range(0, all.size())
                .mapToDouble(i -> counts.test(all.get(i).effect().mask()) ? 1 / divisors[i] : 0)
                .toArray();
    }

    /** The sum of components, as the decision's rule takes them, times shares. */
    double sum(double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i] == 0
                    ? 0
                    : shares[i]
                            * components
                                    .components()
                                    .get(i)
                                    .under(decision.negatives())
                                    .value();
        }
        return sum;
    }
}
