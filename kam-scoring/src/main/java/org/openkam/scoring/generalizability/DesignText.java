package org.openkam.scoring.generalizability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.core.internal.Arguments;

/**
 * Reads a design: {@code cross = nest ("x" nest)*}, {@code nest = atom (":" atom)*}, {@code atom = facet | "(" cross ")"}.
 */
final class DesignText {
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_]*|[():*\\u00d7])\\s*");
    private static final Pattern FACET = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> facets = new ArrayList<>();
    private final int[] nestedIn = new int[Integer.SIZE];
    private int at;

    DesignText(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        expect(end == text.length() && !tokens.isEmpty());
        cross();
        expect(at == tokens.size());
    }

    static String facet(String name) {
        Arguments.that(
                FACET.matcher(name).matches() && !name.equals("x"),
                "facet",
                Arguments.shown(name),
                "must be letters, digits and underscores, begin with a letter and not be x");
        return name;
    }

    private int cross() {
        int mask = nest();
        while (isNext("x") || isNext("*") || isNext("\u00d7")) {
            at++;
            mask |= nest();
        }
        return mask;
    }

    private int nest() {
        int all = atom();
        while (isNext(":")) {
            at++;
            int outer = atom();
            for (int f = 0; f < facets.size(); f++) {
                nestedIn[f] |= (all >> f & 1) == 1 ? outer : 0;
            }
            all |= outer;
        }
        return all;
    }

    private int atom() {
        expect(at < tokens.size());
        String token = tokens.get(at++);
        if (token.equals("(")) {
            int mask = cross();
            expect(isNext(")"));
            at++;
            return mask;
        }
        expect(FACET.matcher(token).matches() && !token.equals("x") && !facets.contains(token));
        expect(facets.size() < FacetDesign.MOST_FACETS);
        facets.add(token);
        return 1 << facets.size() - 1;
    }

    private boolean isNext(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private void expect(boolean rule) {
        if (!rule) {
            throw new IllegalArgumentException("Design (" + Arguments.shown(text)
                    + ") must cross and nest at most " + FacetDesign.MOST_FACETS + " facets, each named once."
                    + System.lineSeparator() + "Maybe write it like p x (r:t).");
        }
    }

    List<String> facets() {
        return facets;
    }

    int[] nestedIn() {
        return Arrays.copyOf(nestedIn, facets.size());
    }
}
