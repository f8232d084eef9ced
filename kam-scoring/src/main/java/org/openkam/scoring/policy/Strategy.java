package org.openkam.scoring.policy;

import java.io.Serializable;
import java.util.Map;
import org.openkam.scoring.statistic.Fraction;

/**
 * A rule on which systems disagree, named by a code. Each kind of rule extends this.
 *
 * <ol>
 *   <li>X1 The code is a code, and never changes its meaning; another meaning is another code.
 *   <li>X2 The version is a code too, and changes whenever a number that the rule gives does.
 *   <li>X3 Parameters are what makes two strategies of one code differ; equal parameters, equal strategies.
 *   <li>X4 Immutable, thread-safe and serializable; an equal copy comes out of serialization.
 * </ol>
 */
public interface Strategy extends Serializable {

    /** Returns the code that names the rule in a policy. */
    String code();

    /** Returns the version of the rule's numbers. */
    default String version() {
        return "1";
    }

    /** Returns what the rule was made with, by name, in the order of the names; empty if there is nothing to choose. */
    default Map<String, Fraction> parameters() {
        return Map.of();
    }
}
