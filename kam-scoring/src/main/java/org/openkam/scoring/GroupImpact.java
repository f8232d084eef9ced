package org.openkam.scoring;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fairness.AdverseImpact;
import org.openkam.scoring.fairness.AdverseImpactOfGroups;
import org.openkam.scoring.fairness.SampleAdvice;

/**
 * What a decision about the people of a programme did to groups of them: figures to look at, never a verdict of
 * discrimination or of its absence. For the analyst only. Immutable and thread-safe.
 *
 * @param column that tells the groups
 * @param groups names of the groups, sorted; the numbers in {@code impact} are their places here
 * @param impact rates, ratios to the highest rate, tests, and how many decisions would turn the four-fifths rule
 * @param undecided people of known group whose case isn't decided; they are no rejections
 * @param unknown people whose group isn't known
 */
public record GroupImpact(String column, List<String> groups, AdverseImpactOfGroups impact, int undecided, int unknown)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public GroupImpact {
        Arguments.notNull(column, "column");
        groups = List.copyOf(groups);
        Arguments.notNull(impact, "impact");
    }

    /** Returns the comparison of a group with the one of the highest rate. */
    public AdverseImpact of(String group) {
        int number = groups.indexOf(group);
        Arguments.that(
                number >= 0 && number < impact.groups().size(),
                "group",
                Arguments.shown(group),
                "must be a group of the column with somebody decided on in any");
        return impact.groups().get(number);
    }

    /** Returns names of groups too small for a test by the normal curve, or for any test, sorted. */
    public List<String> smallSamples() {
        return IntStream.range(0, impact.groups().size())
                .filter(g -> g != impact.reference() && impact.groups().get(g).advice() != SampleAdvice.ANY_TEST)
                .mapToObj(groups::get)
                .toList();
    }

    /** Returns names of groups whose outcome by the four-fifths rule hangs on one single decision, sorted. */
    public List<String> hangingOnOne() {
        return IntStream.range(0, impact.groups().size())
                .filter(g -> g != impact.reference()
                        && impact.groups().get(g).decisionsToFlip().orElse(0) == 1)
                .mapToObj(groups::get)
                .toList();
    }

    /** Returns all figures, one a line, in English. */
    public String render() {
        String lines = IntStream.range(0, impact.groups().size())
                .mapToObj(g -> System.lineSeparator() + groups.get(g) + ": "
                        + impact.groups().get(g).render().replace(System.lineSeparator(), "; "))
                .collect(Collectors.joining());
        return this + lines
                + (impact.overall() == null ? "" : System.lineSeparator() + "All rates equal: " + impact.overall())
                + System.lineSeparator() + "These figures show where to look; they are no verdict.";
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new FairnessText(null, locale).text(this);
    }

    @Override
    public String toString() {
        return "Selection by " + column + ", groups " + groups + ": " + impact + "; " + undecided + " undecided, "
                + unknown + " of unknown group; small samples " + smallSamples();
    }
}
