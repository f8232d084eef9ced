package org.openkam.scoring.facets;

import java.util.Arrays;

/** Which of so many nodes hang together: union-find. The result doesn't depend on the order of the joins. */
final class Links {
    private final int[] parent;

    Links(int nodes) {
        parent = new int[nodes];
        Arrays.setAll(parent, i -> i);
    }

    /** Joins two nodes; the lower one leads. */
    void join(int a, int b) {
        int first = leader(a);
        int second = leader(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int leader(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]]; // halves the way for the next one
            at = parent[at];
        }
        return at;
    }

    /** Returns the group of each of the first nodes, numbered from 0 in the order of their lowest node. */
    int[] groups(int nodes) {
        int[] number = new int[parent.length];
        Arrays.fill(number, -1);
        int[] groups = new int[nodes];
        int next = 0;
        for (int i = 0; i < nodes; i++) {
            int leader = leader(i);
            number[leader] = number[leader] < 0 ? next++ : number[leader];
            groups[i] = number[leader];
        }
        return groups;
    }
}
