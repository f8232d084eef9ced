package org.openkam.scoring.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.scoring.json.ProfileDocument.EstimateDocument;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.policy.NormedScore;
import org.openkam.scoring.profile.AspectScore;
import org.openkam.scoring.profile.BlockStyle;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.profile.ComponentStyleScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleProfile;

/** What a person said in the style questionnaire, within a {@link ProfileDocument}. */
record StyleProfileDocument(
        int answers,
        List<ComponentDocument> components,
        @Nullable List<BlockDocument> blocks,
        List<FlagDocument> flags,
        @Nullable List<ChoiceDocument> choices) {

    /** A part of the work. */
    record ComponentDocument(String component, AspectDocument drawsMe, AspectDocument doWell) {

        static ComponentDocument of(StyleProfile profile, ComponentStyleScore score) {
            return new ComponentDocument(
                    score.component(),
                    AspectDocument.of(profile, score, Aspect.DRAWS_ME),
                    AspectDocument.of(profile, score, Aspect.DO_WELL));
        }
    }

    /** A part of the work in one respect. */
    record AspectDocument(
            EstimateDocument score,
            int answers,
            EstimateDocument ipsative,
            EstimateDocument rank,
            NormDocument norm,
            @Nullable String traceSeal) {

        static AspectDocument of(StyleProfile profile, ComponentStyleScore component, Aspect aspect) {
            AspectScore score = component.aspect(aspect);
            String seal = profile.trace(component.component(), aspect)
                    .map(ScoreTrace::seal)
                    .orElse(null);
            return new AspectDocument(
                    EstimateDocument.of(score.raw()),
                    score.answers(),
                    EstimateDocument.of(score.ipsative()),
                    EstimateDocument.of(score.rank()),
                    NormDocument.of(score.norm()),
                    seal);
        }
    }

    /** Where a score stands in a norm group, or why nowhere; the group stands there either way, if there is one. */
    record NormDocument(
            @Nullable EstimateDocument sten,
            @Nullable EstimateDocument stanine,
            @Nullable EstimateDocument t,
            @Nullable EstimateDocument percentile,
            @Nullable String notComputable,
            @Nullable String population,
            @Nullable String collected,
            @Nullable Long people,
            @Nullable List<String> warnings) {

        static NormDocument of(NormedScore norm) {
            boolean placed = norm.isPlaced();
            NormLookup group = norm.group();
            LocalDate collected = group.collectedOrNull();
            return new NormDocument(
                    placed ? EstimateDocument.of(norm.sten()) : null,
                    placed ? EstimateDocument.of(norm.stanine()) : null,
                    placed ? EstimateDocument.of(norm.t()) : null,
                    placed ? EstimateDocument.of(norm.percentile()) : null,
                    norm.sten().<@Nullable String>fold(e -> null, Enum::name),
                    collected == null ? null : group.population(),
                    Objects.toString(collected, null),
                    collected == null ? null : group.n(),
                    group.warnings().isEmpty()
                            ? null
                            : group.warnings().stream().map(Enum::name).toList());
        }
    }

    /** A block of parts. */
    record BlockDocument(String block, EstimateDocument drawsMe, EstimateDocument doWell, int components) {

        static BlockDocument of(BlockStyle block) {
            return new BlockDocument(
                    block.block(),
                    EstimateDocument.of(block.drawsMe()),
                    EstimateDocument.of(block.doWell()),
                    block.components());
        }
    }

    /** Something about the answers as a whole. */
    record FlagDocument(String kind, EstimateDocument value, BigDecimal threshold, int basis, boolean raised) {

        static FlagDocument of(StyleFlag flag) {
            return new FlagDocument(
                    flag.kind().name(),
                    EstimateDocument.of(flag.value()),
                    ProfileDocument.decimal(flag.threshold()),
                    flag.basis(),
                    flag.raised());
        }
    }

    /** How a part of the work fared among the forced choices. */
    record ChoiceDocument(
            String component, int preferred, int compared, EstimateDocument share, EstimateDocument rank) {

        static ChoiceDocument of(ComponentChoice choice) {
            return new ChoiceDocument(
                    choice.component(),
                    choice.preferred(),
                    choice.compared(),
                    EstimateDocument.of(choice.share()),
                    EstimateDocument.of(choice.rank()));
        }
    }

    static StyleProfileDocument of(StyleProfile profile) {
        List<BlockDocument> blocks =
                profile.blocks().stream().map(BlockDocument::of).toList();
        List<ChoiceDocument> choices =
                profile.choices().stream().map(ChoiceDocument::of).toList();
        return new StyleProfileDocument(
                profile.answers(),
                profile.components().stream()
                        .map(c -> ComponentDocument.of(profile, c))
                        .toList(),
                blocks.isEmpty() ? null : blocks,
                profile.flags().stream().map(FlagDocument::of).toList(),
                choices.isEmpty() ? null : choices);
    }
}
