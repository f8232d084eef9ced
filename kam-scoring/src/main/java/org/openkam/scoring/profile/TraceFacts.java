package org.openkam.scoring.profile;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Fraction;

/** Reads the facts of a step. Only what a trace would have written is taken; a fact has one spelling. */
record TraceFacts(ScoreTrace step) {
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)(?:/([0-9]+))?");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:e[+-][0-9]+)?");
    private static final Map<String, Integer> DIGITS = digits();

    /** A fact that is missing, or that no trace would have written. */
    static final class MalformedFact extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String step;
        private final String fact;

        MalformedFact(String step, String fact) {
            super(step + "." + fact);
            this.step = step;
            this.fact = fact;
        }

        String step() {
            return step;
        }

        String fact() {
            return fact;
        }
    }

    private static Map<String, Integer> digits() {
        Map<String, Integer> digits = new TreeMap<>();
        for (String fact : new String[] {"score", "difference", "gap", "fit", "attained"}) {
            digits.put(fact, 4);
        }
        for (String fact : new String[] {"se", "lower", "upper", "rater", "residual", "q"}) {
            digits.put(fact, 4);
        }
        for (String fact :
                new String[] {"apart", "points", "gained", "limit", "desirability", "factor", "by", "mean"}) {
            digits.put(fact, 2);
        }
        for (String fact : new String[] {
            "reliability",
            "deviation",
            "commonVariance",
            "singleVariance",
            "exerciseVariance",
            "assessorVariance",
            "usualLoad"
        }) {
            digits.put(fact, 4);
        }
        for (String fact : new String[] {"counted", "meangap", "probability", "pace", "paceError", "figure"}) {
            digits.put(fact, 4);
        }
        for (String fact : new String[] {"cap", "percent"}) {
            digits.put(fact, 2);
        }
        for (String fact : new String[] {"df", "closing", "longest", "together"}) {
            digits.put(fact, 1);
        }
        return digits;
    }

    private MalformedFact malformed(String name) {
        return new MalformedFact(step.step(), name);
    }

    boolean has(String name) {
        return step.facts().containsKey(name);
    }

    String text(String name) {
        String text = step.facts().get(name);
        if (text == null) {
            throw malformed(name);
        }
        return text;
    }

    /** Returns a text that must be one of these. */
    String oneOf(String name, Object... names) {
        if (Arrays.stream(names).noneMatch(n -> n.toString().equals(step.facts().get(name)))) {
            throw malformed(name);
        }
        return text(name);
    }

    Fraction fraction(String name) {
        Fraction fraction = parsed(text(name));
        if (fraction == null || !fraction.toString().equals(text(name))) {
            throw malformed(name);
        }
        return fraction;
    }

    private static @Nullable Fraction parsed(String text) {
        Matcher parts = FRACTION.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        BigInteger bottom = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
        return bottom.signum() == 0 ? null : Fraction.of(new BigInteger(parts.group(1)), bottom);
    }

    double number(String name) {
        String text = text(name);
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number) || !Decimals.shortest(number).equals(text)) {
            throw malformed(name);
        }
        return number;
    }

    /** Returns a whole number of 0 or more. */
    long count(String name) {
        double number = number(name);
        if (number < 0 || number != Math.rint(number) || number > Long.MAX_VALUE / 2) {
            throw malformed(name);
        }
        return (long) number;
    }

    boolean flag(String name) {
        return oneOf(name, "true", "false").equals("true");
    }

    /** Returns the facts as a sentence shows them: rounded, shares as percentages. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        step.facts().forEach((name, text) -> shown.put(name, shown(name, text)));
        return shown;
    }

    /** Returns a fact as a sentence shows it; a text that is no number stays as it is. */
    static String shown(String name, String text) {
        boolean percent = name.equals("confidence");
        Integer digits = percent ? Integer.valueOf(0) : DIGITS.get(name);
        Fraction fraction = digits == null ? null : parsed(text);
        if (digits == null || fraction == null && !DECIMAL.matcher(text).matches()) {
            return text;
        }
        double value = fraction == null ? Double.parseDouble(text) : fraction.toDouble();
        return Double.isFinite(value) ? Decimals.plain(percent ? value * 100 : value, digits) : text;
    }
}
