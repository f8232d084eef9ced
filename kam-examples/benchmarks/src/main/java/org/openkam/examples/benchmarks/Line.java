package org.openkam.examples.benchmarks;

/**
 * One thing that is measured at every size.
 *
 * @param name of it
 * @param bare name of the bare pass that it is held against
 * @param ours name of what of ours a peer is held against; empty for what is ours
 */
record Line(String name, String bare, String ours) {
    /** Returns a line of ours. */
    static Line own(String name, String bare) {
        return new Line(name, bare, "");
    }

    boolean isPeer() {
        return !ours.isEmpty();
    }
}
