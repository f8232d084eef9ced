package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.norm.NormTable;
import org.openkam.scoring.norm.NormTerms;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StylePolicy;

/**
 * How a style questionnaire is scored. Immutable.
 *
 * @param scoring its norm rule places scores in norm groups
 * @param style thresholds of the flags
 * @param itemsOrNull the words of the items, which say what repeats and what forms a block; or null
 * @param normsOrNull norms, or null: then scores stand by themselves and compare within the person
 */
public record StyleOptions(
        ScoringPolicy scoring,
        StylePolicy style,
        @Nullable StyleItemBank itemsOrNull,
        @Nullable Norms normsOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Norms, and what they need to know. Scales are named {@code COMPONENT-DRAWS_ME}, {@code COMPONENT-DO_WELL} and {@code
     * DESIRABILITY}.
     *
     * @param table the norms
     * @param terms when they count
     * @param covariates what continuous norms depend on, by code of assessee; who is missing has no place in them
     */
    public record Norms(NormTable table, NormTerms terms, Map<String, Double> covariates) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Checks the parts and copies the map. */
        public Norms {
            Arguments.notNull(table, "norm table");
            Arguments.notNull(terms, "terms of norms");
            Map<String, Double> sorted = new TreeMap<>(Arguments.notNull(covariates, "covariates"));
            sorted.forEach((assessee, value) -> Arguments.finite(value, "covariate of " + assessee));
            covariates = Collections.unmodifiableMap(sorted);
        }

        double covariate(String assessee) {
            return covariates.getOrDefault(assessee, Double.NaN);
        }
    }

    /** Checks the parts. */
    public StyleOptions {
        Arguments.notNull(scoring, "scoring policy");
        Arguments.notNull(style, "style policy");
    }

    /** Returns the standard policies, without words and without norms. */
    public static StyleOptions standard() {
        return new StyleOptions(ScoringPolicy.standard(), StylePolicy.standard(), null, null);
    }

    /** Returns these options with the words of the items. */
    public StyleOptions withItems(StyleItemBank items) {
        return new StyleOptions(scoring, style, Arguments.notNull(items, "style items"), normsOrNull);
    }

    /** Returns these options with other thresholds. */
    public StyleOptions withStyle(StylePolicy thresholds) {
        return new StyleOptions(scoring, thresholds, itemsOrNull, normsOrNull);
    }

    /** Returns these options with another policy, whose norm rule counts. */
    public StyleOptions withScoring(ScoringPolicy policy) {
        return new StyleOptions(policy, style, itemsOrNull, normsOrNull);
    }

    /** Returns these options with norms. */
    public StyleOptions withNorms(Norms norms) {
        return new StyleOptions(scoring, style, itemsOrNull, Arguments.notNull(norms, "norms"));
    }

    /**
     * Returns these options with norms for a programme; what they depend on is taken from the column that the table names.
     *
     * @throws org.openkam.core.model.UnknownCodeException if the table names a column that the programme doesn't name for norms
     */
    public StyleOptions withNorms(NormTable table, NormTerms terms, Programme programme) {
        return withNorms(new Norms(table, terms, covariates(programme, table.covariate())));
    }

    static Map<String, Double> covariates(Programme programme, String column) {
        Map<String, Double> values = new TreeMap<>();
        if (!column.isEmpty()) {
            for (Participant person : programme.participants()) {
                programme
                        .normNumber(person.assessee(), column)
                        .ifPresent(value -> values.put(person.assessee(), value));
            }
        }
        return values;
    }

    /** Returns the words of the items, if they are known. */
    public Optional<StyleItemBank> items() {
        return Optional.ofNullable(itemsOrNull);
    }

    /** Returns the norms, if there are any. */
    public Optional<Norms> norms() {
        return Optional.ofNullable(normsOrNull);
    }
}
