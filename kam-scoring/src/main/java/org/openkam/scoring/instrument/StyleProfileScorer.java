package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openkam.core.instrument.ForcedChoiceBlock;
import org.openkam.core.instrument.StyleBlock;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.BlockChoice;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.profile.AspectScore;
import org.openkam.scoring.profile.BlockStyle;
import org.openkam.scoring.profile.ComponentStyleScore;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * Scores the style questionnaire with everything that goes with it: raw, within the person, in a norm group, with error and
 * flags. {@link StyleQuestionnaireScorer} gives the raw means alone. Missing answers are left out of means, never taken as 0.
 * The answers are walked through once, when the scorer is made; their order leaves no trace. Immutable and thread-safe.
 */
public final class StyleProfileScorer {
    private final StyleQuestionnaire questionnaire;
    private final StyleOptions options;
    private final CheckedPolicy policy;
    private final List<StyleScale> scales;
    private final Map<String, StyleSheet> sheets = new LinkedHashMap<>();
    private final Map<String, List<ForcedChoiceAnswer>> choices = new LinkedHashMap<>();
    private final List<ForcedChoiceBlock> choiceBlocks;
    private final StyleErrors errors;
    private final StyleFlags flags;

    private StyleProfileScorer(StyleQuestionnaire questionnaire, AnswerTable answers, StyleOptions options) {
        this.questionnaire = Arguments.notNull(questionnaire, "questionnaire");
        this.options = Arguments.notNull(options, "options");
        this.policy = CheckedPolicy.of(options.scoring());
        this.scales = StyleScale.of(questionnaire);
        for (String assessee : Arguments.notNull(answers, "answers").assessees()) {
            sheets.put(assessee, StyleSheet.of(questionnaire, answers, answers.indexOf(assessee)));
        }
        this.choiceBlocks = ForcedChoiceBlock.standard(questionnaire);
        this.errors = new StyleErrors(questionnaire.scale(), options.style().band(), showsIntervals(policy));
        List<StyleSheet> all = List.copyOf(sheets.values());
        scales.forEach(scale -> errors.prepare(scale, all));
        this.flags = new StyleFlags(questionnaire, scales, options);
    }

    /** Returns a scorer of these answers. */
    public static StyleProfileScorer of(StyleQuestionnaire questionnaire, AnswerTable answers, StyleOptions options) {
        return new StyleProfileScorer(questionnaire, answers, options);
    }

    /**
     * Returns a scorer of a programme's answers and forced choices; empty if it used no style questionnaire. Where the options have
     * no words of the items, those of the programme hold.
     */
    public static Optional<StyleProfileScorer> of(Programme programme, StyleOptions options) {
        Optional<StyleQuestionnaire> asked =
                Arguments.notNull(programme, "programme").terms().design().styleQuestionnaire();
        boolean answered = programme.styleAnswers().isPresent()
                || !programme.blockChoices().isEmpty();
        if (asked.isEmpty() || !answered) {
            return Optional.empty();
        }
        StyleQuestionnaire questionnaire = asked.get();
        StyleOptions worded = options.items()
                .or(programme::styleItems)
                .map(options::withItems)
                .orElse(options);
        AnswerTable answers = programme
                .styleAnswers()
                .orElseGet(() -> AnswerTable.builder(
                                questionnaire.scale(), questionnaire.items().keySet())
                        .build()
                        .table());
        StyleProfileScorer scorer = of(questionnaire, answers, worded);
        scorer.choose(programme.blockChoices());
        return Optional.of(scorer);
    }

    /** Choices of blocks that the questionnaire hasn't got can't be read from a folder, and are passed over. */
    private void choose(List<BlockChoice> made) {
        for (BlockChoice choice : made) {
            choiceBlocks.stream()
                    .filter(block -> block.code().equals(choice.block()) && !choice.isOmitted())
                    .forEach(block -> choices.computeIfAbsent(choice.assessee(), a -> new ArrayList<>())
                            .add(ForcedChoiceAnswer.of(block, choice)));
        }
    }

    /** An interval method from outside is asked only where its contract is checked; under one, errors stand alone. */
    private static boolean showsIntervals(CheckedPolicy policy) {
        IntervalMethod method = policy.policy().error().intervals();
        return CheckedPolicy.isOwn(method)
                && !method.code().equals(IntervalMethod.none().code());
    }

    /** Returns the code of the instrument. */
    public String instrument() {
        return StyleQuestionnaire.CODE;
    }

    /** Returns the codes of those who answered, sorted. */
    public List<String> assessees() {
        TreeSet<String> codes = new TreeSet<>(sheets.keySet());
        codes.addAll(choices.keySet());
        return List.copyOf(codes);
    }

    /**
     * Returns a person's style profile; empty if the person answered nothing.
     *
     * @param assessee code; one that is unknown answered nothing
     */
    public Optional<StyleProfile> profile(String assessee) {
        StyleSheet given = sheets.get(Arguments.notNull(assessee, "assessee"));
        StyleSheet sheet = given == null ? StyleSheet.EMPTY : given;
        List<ForcedChoiceAnswer> chosen = choices.getOrDefault(assessee, List.of());
        if (sheet.answers() == 0 && chosen.isEmpty()) {
            return Optional.empty();
        }
        Map<String, AspectScore> scores = new HashMap<>();
        scores.putAll(scores(assessee, sheet, Aspect.DRAWS_ME));
        scores.putAll(scores(assessee, sheet, Aspect.DO_WELL));
        StyleScale pleasing = scales.get(scales.size() - 1);
        return Optional.of(new StyleProfile(
                assessee,
                components(scores),
                blocks(sheet),
                flags.of(sheet, normed(assessee, pleasing, raw(assessee, sheet, pleasing))),
                sheet.answers(),
                chosen.isEmpty()
                        ? List.of()
                        : ForcedChoiceScores.of(choiceBlocks, chosen).components()));
    }

    private List<ComponentStyleScore> components(Map<String, AspectScore> scores) {
        List<ComponentStyleScore> components = new ArrayList<>();
        for (RoleComponent component : questionnaire.components()) {
            String code = component.code();
            components.add(new ComponentStyleScore(
                    code,
                    scores.get(StyleScale.code(code, Aspect.DRAWS_ME)),
                    scores.get(StyleScale.code(code, Aspect.DO_WELL))));
        }
        return components;
    }

    private Map<String, AspectScore> scores(String assessee, StyleSheet sheet, Aspect aspect) {
        List<StyleScale> asked =
                scales.stream().filter(scale -> scale.isOf(aspect)).toList();
        Estimate[] ipsative = new Estimate[asked.size()];
        Estimate[] ranks = new Estimate[asked.size()];
        compare(sheet, asked, ipsative, ranks);
        Map<String, AspectScore> scores = new HashMap<>();
        for (int i = 0; i < ranks.length; i++) {
            StyleScale scale = asked.get(i);
            Estimate raw = raw(assessee, sheet, scale);
            scores.put(
                    scale.code(),
                    new AspectScore(raw, sheet.answers(scale), ipsative[i], ranks[i], normed(assessee, scale, raw)));
        }
        return scores;
    }

    /** Compares the scales of a person with each other. */
    private static void compare(StyleSheet sheet, List<StyleScale> asked, Estimate[] ipsative, Estimate[] ranks) {
        Fraction sum = Fraction.ZERO;
        int count = 0;
        double[] means = new double[asked.size()];
        for (int i = 0; i < means.length; i++) {
            Optional<Fraction> mean = sheet.mean(asked.get(i).items());
            means[i] = mean.map(Fraction::toDouble).orElse(Double.NaN);
            sum = sum.plus(mean.orElse(Fraction.ZERO));
            count += mean.isPresent() ? 1 : 0;
        }
        double[] ranked = PersonRanks.of(means);
        for (int i = 0; i < means.length; i++) {
            Optional<Fraction> mean = sheet.mean(asked.get(i).items());
            if (mean.isEmpty() || count < 2) {
                ipsative[i] = Estimate.notComputable(mean.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
                ranks[i] = ipsative[i];
            } else {
                Fraction own = sum.dividedBy(Fraction.of(count, 1));
                ipsative[i] = Estimate.of(mean.get().minus(own).toDouble());
                ranks[i] = Estimate.of(ranked[i]);
            }
        }
    }

    private Estimate raw(String assessee, StyleSheet sheet, StyleScale scale) {
        Optional<Fraction> mean = sheet.mean(scale.items());
        if (mean.isEmpty()) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        Estimate reliability = options.norms()
                .map(norms -> norms.table().reliability(scale.code()))
                .orElse(Estimate.notComputable(Reason.NO_NORM));
        var scored = new StyleErrors.Scored(mean.get(), sheet.answers(scale));
        return errors.banded(scale, scored, lookup(assessee, scale), reliability);
    }

    private NormLookup lookup(String assessee, StyleScale scale) {
        return options.norms()
                .map(norms -> norms.table().find(scale.code(), norms.covariate(assessee), norms.terms()))
                .orElse(NormLookup.none(Reason.NO_NORM));
    }

    private NormedScore normed(String assessee, StyleScale scale, Estimate raw) {
        return NormedScore.of(policy, lookup(assessee, scale), raw);
    }

    private List<BlockStyle> blocks(StyleSheet sheet) {
        List<BlockStyle> blocks = new ArrayList<>();
        for (StyleBlock block : options.items().map(StyleItemBank::blocks).orElse(List.of())) {
            blocks.add(new BlockStyle(
                    block.code(),
                    blockMean(sheet, block, Aspect.DRAWS_ME),
                    blockMean(sheet, block, Aspect.DO_WELL),
                    block.components().size()));
        }
        return blocks;
    }

    private Estimate blockMean(StyleSheet sheet, StyleBlock block, Aspect aspect) {
        Fraction sum = Fraction.ZERO;
        int count = 0;
        for (StyleScale scale : scales) {
            if (scale.isOf(aspect) && block.components().contains(scale.component())) {
                Optional<Fraction> mean = sheet.mean(scale.items());
                sum = sum.plus(mean.orElse(Fraction.ZERO));
                count += mean.isPresent() ? 1 : 0;
            }
        }
        return count == 0
                ? Estimate.notComputable(Reason.NO_DATA)
                : Estimate.of(sum.dividedBy(Fraction.of(count, 1)).toDouble());
    }

    /** Returns Cronbach's alpha of each scale in these answers, by code of the scale, with interval or reason. */
    public Map<String, Estimate> reliabilities() {
        Map<String, Estimate> alphas = new LinkedHashMap<>();
        scales.forEach(scale -> alphas.put(scale.code(), errors.alpha(scale)));
        return alphas;
    }

    /** Returns norms made of these answers themselves, for later rounds; see {@link StyleNorms}. */
    public StyleNorms norms() {
        return new StyleNorms(scales, sheets, reliabilities());
    }
}
