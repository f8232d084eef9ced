package org.openkam.scoring.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.instrument.StyleQuestionnaire.StyleItem;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.policy.StylePolicy;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleFlag.Kind;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/** Looks at a person's answers as a whole. Everything is compared exactly, thresholds as the decimals they are written as. */
final class StyleFlags {
    private static final int LEAST_COMPONENTS = 3; // of two the spread says nothing

    private final StyleQuestionnaire questionnaire;
    private final List<StyleScale> scales;
    private final Map<String, String> repeats;
    private final List<StyleItem> pleasing;
    private final StylePolicy policy;

    StyleFlags(StyleQuestionnaire questionnaire, List<StyleScale> scales, StyleOptions options) {
        this.questionnaire = questionnaire;
        this.scales = scales;
        this.repeats = options.items().map(StyleItemBank::repeats).orElse(Map.of());
        this.pleasing = questionnaire.items().values().stream()
                .filter(i -> i.aspect() == Aspect.DESIRABILITY)
                .toList();
        this.policy = options.style();
    }

    /** Returns one flag of each kind, in the order of the kinds. */
    List<StyleFlag> of(StyleSheet sheet, NormedScore desirability) {
        return List.of(
                distance(
                        Kind.REVERSED_ITEMS,
                        reversed(sheet),
                        policy.consistency().reversed()),
                distance(
                        Kind.REPEATED_ITEMS,
                        repeated(sheet),
                        policy.consistency().repeated()),
                desirability(sheet),
                desirability(sheet, desirability),
                uniform(Kind.UNIFORM_DRAWS_ME, sheet, Aspect.DRAWS_ME),
                uniform(Kind.UNIFORM_DO_WELL, sheet, Aspect.DO_WELL));
    }

    private static Fraction decimal(double value) {
        return Fraction.of(BigDecimal.valueOf(value));
    }

    /** Returns a share of the range in points. */
    private Fraction points(double share) {
        return decimal(share).times(Fraction.of(questionnaire.scale().range(), 1));
    }

    private static Fraction mean(List<Fraction> values) {
        Fraction sum = Fraction.ZERO;
        for (Fraction value : values) {
            sum = sum.plus(value);
        }
        return sum.dividedBy(Fraction.of(values.size(), 1));
    }

    private static Fraction between(Fraction one, Fraction other) {
        Fraction difference = one.minus(other);
        return difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference;
    }

    private List<Fraction> reversed(StyleSheet sheet) {
        List<Fraction> distances = new ArrayList<>();
        for (StyleScale scale : scales) {
            Optional<Fraction> turned =
                    sheet.mean(scale.items().stream().filter(StyleItem::reverse).toList());
            Optional<Fraction> others =
                    sheet.mean(scale.items().stream().filter(i -> !i.reverse()).toList());
            if (turned.isPresent() && others.isPresent()) {
                distances.add(between(turned.get(), others.get()));
            }
        }
        return distances;
    }

    private List<Fraction> repeated(StyleSheet sheet) {
        List<Fraction> distances = new ArrayList<>();
        repeats.forEach((again, first) -> {
            Integer one = sheet.answer(first);
            Integer other = sheet.answer(again);
            if (one != null && other != null) {
                distances.add(Fraction.of(Math.abs(one - other), 1));
            }
        });
        return distances;
    }

    private StyleFlag distance(Kind kind, List<Fraction> distances, double share) {
        Fraction threshold = points(share);
        if (distances.size() < policy.consistency().leastPairs()) {
            Reason reason = distances.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
            return none(kind, reason, threshold.toDouble(), distances.size());
        }
        Fraction mean = mean(distances);
        boolean raised = mean.compareTo(threshold) > 0;
        return new StyleFlag(kind, Estimate.of(mean.toDouble()), threshold.toDouble(), distances.size(), raised);
    }

    private static StyleFlag none(Kind kind, Reason reason, double threshold, int basis) {
        return new StyleFlag(kind, Estimate.notComputable(reason), threshold, basis, false);
    }

    private StyleFlag desirability(StyleSheet sheet) {
        Fraction cut = points(policy.desirability().share())
                .plus(Fraction.of(questionnaire.scale().lowest(), 1));
        Fraction mean = sheet.mean(pleasing).orElse(null);
        int answers = answers(sheet);
        if (mean == null || answers < policy.desirability().leastItems()) {
            return none(Kind.DESIRABILITY, tooFew(answers), cut.toDouble(), answers);
        }
        boolean raised = mean.compareTo(cut) >= 0;
        return new StyleFlag(Kind.DESIRABILITY, Estimate.of(mean.toDouble()), cut.toDouble(), answers, raised);
    }

    private int answers(StyleSheet sheet) {
        return (int)
                pleasing.stream().filter(i -> sheet.answer(i.code()) != null).count();
    }

    private static Reason tooFew(int answers) {
        return answers == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
    }

    private StyleFlag desirability(StyleSheet sheet, NormedScore place) {
        int cut = policy.desirability().sten();
        int people = (int) Math.min(Integer.MAX_VALUE, place.group().n());
        int answers = answers(sheet);
        if (place.isPlaced() && answers < policy.desirability().leastItems()) {
            return none(Kind.DESIRABILITY_NORM, tooFew(answers), cut, people);
        }
        return place.sten()
                .fold(
                        sten -> new StyleFlag(
                                Kind.DESIRABILITY_NORM, Estimate.of(sten.value()), cut, people, sten.value() >= cut),
                        reason -> none(Kind.DESIRABILITY_NORM, reason, cut, people));
    }

    /** The spread is compared by its square, which is exact. */
    private StyleFlag uniform(Kind kind, StyleSheet sheet, Aspect aspect) {
        List<Fraction> means = new ArrayList<>();
        scales.stream()
                .filter(s -> s.isOf(aspect))
                .forEach(s -> sheet.mean(s.items()).ifPresent(means::add));
        Fraction threshold = points(policy.uniformSpread());
        if (means.size() < LEAST_COMPONENTS) {
            Reason reason = means.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW_UNITS;
            return none(kind, reason, threshold.toDouble(), means.size());
        }
        Fraction centre = mean(means);
        Fraction squares = Fraction.ZERO;
        for (Fraction mean : means) {
            squares = squares.plus(mean.minus(centre).times(mean.minus(centre)));
        }
        Fraction variance = squares.dividedBy(Fraction.of(means.size() - 1L, 1));
        boolean raised = variance.compareTo(threshold.times(threshold)) < 0;
        double spread = Math.sqrt(variance.toDouble());
        return new StyleFlag(kind, Estimate.of(spread), threshold.toDouble(), means.size(), raised);
    }
}
