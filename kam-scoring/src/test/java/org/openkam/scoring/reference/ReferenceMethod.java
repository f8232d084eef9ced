package org.openkam.scoring.reference;

/** Computes what a reference set expects, by the library alone, from its dataset and what its {@code how} asks for. */
@FunctionalInterface
interface ReferenceMethod {

    /** Returns every figure of the method; more than the set expects is fine. */
    Figures figures(ReferenceSet set);
}
