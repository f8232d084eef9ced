package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.QuestionBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Which two instruments differ most on a competency, by how much, and what to ask about it. They are the two whose difference is
 * greatest in units of its error; where an error is missing, the two that lie furthest apart. Of equal ones those whose codes come
 * first. Source case R01: a conflict is discussed, never averaged away. Immutable.
 *
 * @param competency code of the competency
 * @param higher code of the instrument that sees it higher
 * @param lower code of the other
 * @param difference higher minus lower, points of the scale, with {@code SE = sqrt(SE_1^2 + SE_2^2)} as for independent errors
 *     and Satterthwaite's degrees of freedom
 */
public record Contradiction(String competency, String higher, String lower, Estimate difference)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(Contradiction.class, "contradiction");
    private static final int DIGITS = 2;

    public Contradiction {
        Arguments.code(competency, "competency");
        Arguments.code(higher, "higher instrument");
        Arguments.code(lower, "lower instrument");
        Arguments.notNull(difference, "difference");
    }

    /** Returns the two of these that differ most; all are computed, two or more, by code of the instrument. */
    static Contradiction of(String competency, List<InstrumentEstimate> scored) {
        boolean byError = scored.stream().allMatch(e -> hasError((Computed) e.estimate()));
        Contradiction most = null;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scored.size(); i++) {
            for (int j = i + 1; j < scored.size(); j++) {
                Contradiction pair = of(competency, scored.get(i), scored.get(j));
                double size = byError ? pair.ratio() : pair.difference.value();
                if (size > greatest) {
                    greatest = size;
                    most = pair;
                }
            }
        }
        return Arguments.notNull(most, "pair of instruments");
    }

    private static boolean hasError(Computed score) {
        return score.standardError() != null && score.standardError().value() > 0;
    }

    private static Contradiction of(String competency, InstrumentEstimate first, InstrumentEstimate second) {
        boolean inOrder = first.estimate().value() >= second.estimate().value();
        InstrumentEstimate high = inOrder ? first : second;
        InstrumentEstimate low = inOrder ? second : first;
        Computed above = (Computed) high.estimate();
        Computed below = (Computed) low.estimate();
        double value = above.value() - below.value();
        StandardError error = joint(above.standardError(), below.standardError());
        return new Contradiction(competency, high.instrument(), low.instrument(), new Computed(value, error, null));
    }

    private static @Nullable StandardError joint(@Nullable StandardError first, @Nullable StandardError second) {
        if (first == null || second == null) {
            return null;
        }
        double a = first.value() * first.value();
        double b = second.value() * second.value();
        double perDegree = (a * a / first.degreesOfFreedom() + b * b / second.degreesOfFreedom()) / ((a + b) * (a + b));
        boolean known = perDegree > 0 && Double.isFinite(1 / perDegree); // errors of 0 have no ratio
        double degrees = known ? 1 / perDegree : Math.min(first.degreesOfFreedom(), second.degreesOfFreedom());
        boolean assumed = first.assumed() || second.assumed();
        double joint = Math.min(Double.MAX_VALUE, Math.sqrt(a + b));
        return new StandardError(joint, degrees, assumed);
    }

    private double ratio() {
        StandardError error = ((Computed) difference).standardError();
        return error == null ? 0 : difference.value() / error.value();
    }

    /** Returns the size of the difference in units of its error; not computable without one. */
    public Estimate times() {
        StandardError error = difference instanceof Computed known ? known.standardError() : null;
        if (error == null) {
            return Estimate.notComputable(Reason.TOO_FEW_ASSESSEES);
        }
        return error.value() == 0
                ? Estimate.notComputable(Reason.ZERO_VARIANCE)
                : Estimate.of(Math.min(Double.MAX_VALUE, ratio()));
    }

    /** Returns a sentence that says which instruments differ and by how much, in the bundled languages. */
    public LocalizedText statement() {
        return text(times() instanceof Computed ? "statement" : "statement.plain");
    }

    /** Returns what to ask where no question bank is at hand, in the bundled languages. */
    public LocalizedText question() {
        return text("question");
    }

    /**
     * Returns what to ask: the first question that the bank would pick for an interview about the competency, else the standard
     * one.
     *
     * @param bank questions for the model
     */
    public LocalizedText question(QuestionBank bank) {
        return bank.competencies().contains(competency)
                ? bank.guide(List.of(competency), 1).get(0).text()
                : question();
    }

    private LocalizedText text(String key) {
        Map<Language, String> texts = new TreeMap<>();
        for (Language language : Language.BUNDLED) {
            Map<String, String> values = new TreeMap<>();
            values.put("higher", instrument(higher, language));
            values.put("lower", instrument(lower, language));
            values.put("difference", difference.fold(d -> number(d.value(), language), Reason::name));
            values.put("times", times().fold(t -> number(t.value(), language), Reason::name));
            texts.put(language, MESSAGES.text(key, language, values));
        }
        return LocalizedText.of(texts);
    }

    /** An instrument of the host's own goes by its code. */
    private static String instrument(String code, Language language) {
        String key = "instrument." + code;
        return MESSAGES.keys(Language.ENGLISH).contains(key) ? MESSAGES.text(key, language) : code;
    }

    private static String number(double value, Language language) {
        String plain = Decimals.plain(value, DIGITS);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    /** Returns for instance {@code PLN: INTERVIEW above 360 by 1.2000 ± 0.3000}. */
    @Override
    public String toString() {
        return competency + ": " + higher + " above " + lower + " by " + difference;
    }
}
