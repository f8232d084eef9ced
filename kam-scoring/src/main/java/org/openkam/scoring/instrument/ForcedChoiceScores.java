package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.instrument.ForcedChoiceBlock;
import org.openkam.core.instrument.ForcedChoiceBlock.Statement;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.ranking.ForcedChoiceItem;
import org.openkam.scoring.ranking.ForcedChoiceModel;
import org.openkam.scoring.ranking.ThurstonianScores;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * What forced choices say about the parts of the work: how often each was preferred to another one of its block. These figures
 * are <b>ipsative</b>: what one part gains the others lose, so they order the parts of one person and never compare people,
 * and they have neither norms nor a classical reliability. Where the statements are calibrated, {@link #latent} gives scores
 * that do compare. A block or a pair without order is left out. Immutable.
 *
 * <p>Source: Hicks, L. E. (1970). Psychological Bulletin 74, 167-184. doi:10.1037/h0029780
 *
 * @param components one for each part of the work, in the order in which the blocks first name them
 * @param pairs how many pairs were ordered
 */
public record ForcedChoiceScores(List<ComponentChoice> components, int pairs) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public ForcedChoiceScores {
        components = List.copyOf(components);
    }

    /**
     * Counts a person's choices; never throws for what is missing.
     *
     * @param blocks the blocks that were shown, no code twice
     * @param answers one a block at most, in any order
     * @throws IllegalArgumentException if an answer is to a block or a statement that wasn't shown, or a block is answered twice
     */
    public static ForcedChoiceScores of(List<ForcedChoiceBlock> blocks, Collection<ForcedChoiceAnswer> answers) {
        Map<String, ForcedChoiceAnswer> byBlock = byBlock(blocks, answers);
        Map<String, int[]> counts = new LinkedHashMap<>(); // preferred, compared
        blocks.forEach(b -> b.statements().forEach(s -> counts.putIfAbsent(s.component(), new int[2])));
        int pairs = 0;
        for (ForcedChoiceBlock block : blocks) {
            ForcedChoiceAnswer answer = byBlock.get(block.code());
            pairs += answer == null ? 0 : count(block, answer, counts);
        }
        return new ForcedChoiceScores(choices(counts), pairs);
    }

    private static int count(ForcedChoiceBlock block, ForcedChoiceAnswer answer, Map<String, int[]> counts) {
        int pairs = 0;
        for (Statement one : block.statements()) {
            for (Statement other : block.statements()) {
                Integer first = answer.ranks().get(one.code());
                Integer second = answer.ranks().get(other.code());
                if (first != null && second != null && first < second) {
                    pairs++;
                    counts.getOrDefault(one.component(), new int[2])[0]++;
                    counts.getOrDefault(one.component(), new int[2])[1]++;
                    counts.getOrDefault(other.component(), new int[2])[1]++;
                }
            }
        }
        return pairs;
    }

    private static List<ComponentChoice> choices(Map<String, int[]> counts) {
        double[] shares = counts.values().stream()
                .mapToDouble(
                        c -> c[1] == 0 ? Double.NaN : Fraction.of(c[0], c[1]).toDouble())
                .toArray();
        double[] ranks = PersonRanks.of(shares);
        List<ComponentChoice> choices = new ArrayList<>();
        counts.forEach((component, c) -> {
            int i = choices.size();
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            choices.add(new ComponentChoice(
                    component,
                    c[0],
                    c[1],
                    c[1] == 0 ? none : Estimate.of(shares[i]),
                    c[1] == 0 ? none : Estimate.of(ranks[i])));
        });
        return choices;
    }

    private static Map<String, ForcedChoiceAnswer> byBlock(
            List<ForcedChoiceBlock> blocks, Collection<ForcedChoiceAnswer> answers) {
        Map<String, ForcedChoiceBlock> known = new HashMap<>();
        for (ForcedChoiceBlock block : Arguments.notNull(blocks, "blocks")) {
            Arguments.that(known.put(block.code(), block) == null, "block", block.code(), "must be shown only once");
        }
        Map<String, ForcedChoiceAnswer> byBlock = new HashMap<>();
        for (ForcedChoiceAnswer answer : Arguments.notNull(answers, "answers")) {
            ForcedChoiceBlock block = known.get(answer.block());
            Arguments.that(block != null, "answered block", answer.block(), "must be one that was shown");
            Arguments.that(
                    byBlock.put(answer.block(), answer) == null, "block", answer.block(), "must be answered only once");
            List<String> statements = Arguments.notNull(block, "block").statements().stream()
                    .map(Statement::code)
                    .toList();
            answer.ranks()
                    .keySet()
                    .forEach(s -> Arguments.that(
                            statements.contains(s), "statement", s, "must be one of block " + answer.block()));
        }
        return byBlock;
    }

    /**
     * Scores a person by known parameters of the statements, so that people can be compared: all parts of the work may be high.
     *
     * @param blocks the blocks that were shown
     * @param answers one a block at most, in any order
     * @param model parameters of the same blocks and statements in the same order; statements of one component measure one trait
     * @return score of each component by code, in the order in which the blocks first name them
     * @throws IllegalArgumentException if the model is of other blocks, or an answer doesn't fit the blocks
     */
    public static Map<String, Estimate> latent(
            List<ForcedChoiceBlock> blocks, Collection<ForcedChoiceAnswer> answers, ForcedChoiceModel model) {
        Map<String, ForcedChoiceAnswer> byBlock = byBlock(blocks, answers);
        Map<String, Integer> traits = traits(blocks, Arguments.notNull(model, "model"));
        double[] ranks = new double[model.items()];
        Arrays.fill(ranks, Double.NaN);
        int at = 0;
        for (ForcedChoiceBlock block : blocks) {
            Map<String, Integer> given = Optional.ofNullable(byBlock.get(block.code()))
                    .map(ForcedChoiceAnswer::ranks)
                    .orElse(Map.of());
            for (Statement statement : block.statements()) {
                Integer rank = given.get(statement.code());
                ranks[at++] = rank == null ? Double.NaN : rank;
            }
        }
        ThurstonianScores scores = ThurstonianScores.of(model, ranks);
        Map<String, Estimate> byComponent = new LinkedHashMap<>();
        traits.forEach((component, trait) -> byComponent.put(component, scores.trait(trait)));
        return byComponent;
    }

    private static Map<String, Integer> traits(List<ForcedChoiceBlock> blocks, ForcedChoiceModel model) {
        Arguments.that(
                model.blocks().size() == blocks.size(),
                "blocks of model",
                model.blocks().size(),
                "must be as many as were shown");
        Map<String, Integer> traits = new LinkedHashMap<>();
        for (int b = 0; b < blocks.size(); b++) {
            List<Statement> statements = blocks.get(b).statements();
            List<ForcedChoiceItem> items = model.blocks().get(b);
            Arguments.that(
                    items.size() == statements.size(),
                    "statements of the model's block",
                    b,
                    "must be those of the block");
            for (int s = 0; s < items.size(); s++) {
                int trait = items.get(s).trait();
                Integer before = traits.putIfAbsent(statements.get(s).component(), trait);
                Arguments.that(
                        before == null || before == trait,
                        "trait of " + statements.get(s).code(),
                        trait,
                        "must be that of its component");
            }
        }
        return traits;
    }

    /** Returns how a part of the work fared; empty if no block names it. */
    public Optional<ComponentChoice> component(String code) {
        return components.stream().filter(c -> c.component().equals(code)).findFirst();
    }

    /** Returns for instance {@code forced choices (19 components, 57 ordered pairs)}. */
    @Override
    public String toString() {
        return "forced choices (" + components.size() + " components, " + pairs + " ordered pairs)";
    }
}
