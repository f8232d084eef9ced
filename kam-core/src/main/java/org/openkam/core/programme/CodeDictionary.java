package org.openkam.core.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers codes in the order they come, and ranks them by code afterwards. */
final class CodeDictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private String last = "";
    private int lastNumber = -1;

    /** Returns the number of a code. Rows mostly come in groups, so the last code is looked at first. */
    int number(String code) {
        if (!code.equals(last)) {
            lastNumber = numbers.computeIfAbsent(code, c -> {
                codes.add(c);
                return codes.size() - 1;
            });
            last = code;
        }
        return lastNumber;
    }

    String code(int number) {
        return codes.get(number);
    }

    String[] sortedCodes() {
        String[] sorted = codes.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the place of each number's code in {@link #sortedCodes}. */
    int[] ranks() {
        String[] sorted = sortedCodes();
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[numbers.get(sorted[rank])] = rank;
        }
        return ranks;
    }
}
