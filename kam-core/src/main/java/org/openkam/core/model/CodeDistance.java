package org.openkam.core.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Number of single-character edits between two codes (Levenshtein), to say what may have been meant. */
public final class CodeDistance {
    private CodeDistance() {}

    /** Returns the number of insertions, deletions and replacements that turn {@code a} into {@code b}. */
    public static int between(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    /** Returns the nearest of the known codes, ties by code; none for a text too long to be a slip of the pen. */
    public static Optional<String> nearest(String code, Collection<String> known) {
        return code.length() > 64
                ? Optional.empty()
                : known.stream()
                        .min(Comparator.comparingInt((String k) -> between(k, code))
                                .thenComparing(k -> k));
    }
}
