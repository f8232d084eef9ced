package org.openkam.scoring.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.finding.Severity;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentReader;
import org.openkam.core.model.CodeDistance;
import org.openkam.scoring.json.PolicyDocument.StrategyDocument;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.NormRule;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ReadinessRule;
import org.openkam.scoring.policy.ScoreAdjustment;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.policy.Strategy;
import org.openkam.scoring.policy.StrategyFactory;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.StrategyRegistry;
import org.openkam.scoring.policy.TriangulationRule;
import org.openkam.scoring.statistic.Fraction;

/**
 * Reads a scoring policy from JSON, its strategies by code. Everything that is wrong with it is found at once. A strategy that
 * isn't registered, or has another version than the document asks for, is an error: other rules would give other numbers.
 * Stateless.
 */
public final class PolicyReader {
    private static final DocumentReader<PolicyDocument> READER =
            DocumentReader.of(PolicyDocument.class, PolicyDocument.FORMAT, PolicyDocument.MAJOR);

    private final String name;
    private final StrategyRegistry registry;
    private final List<Finding> faults = new ArrayList<>();

    private PolicyReader(String name, StrategyRegistry registry) {
        this.name = name;
        this.registry = Arguments.notNull(registry, "registry");
    }

    /** Reads a file that names strategies of the library only. */
    public static Reading<ScoringPolicy> read(Path file) {
        return read(file, StrategyRegistry.standard());
    }

    /** Reads a file that names strategies of a registry. */
    public static Reading<ScoringPolicy> read(Path file, StrategyRegistry registry) {
        return new PolicyReader(String.valueOf(file.getFileName()), registry).policy(READER.read(file));
    }

    /**
     * Reads a document from memory.
     *
     * @param name what findings call it
     * @param bytes UTF-8
     * @param registry the strategies that it may name
     */
    public static Reading<ScoringPolicy> read(String name, byte[] bytes, StrategyRegistry registry) {
        return new PolicyReader(name, registry).policy(READER.read(name, bytes));
    }

    private Reading<ScoringPolicy> policy(Reading<PolicyDocument> reading) {
        if (reading.value().isEmpty()) {
            return Reading.failed(reading.findings());
        }
        Optional<ScoringPolicy> policy = policy(reading.value().get());
        Findings findings = reading.findings().plus(Findings.of(faults));
        return findings.has(Severity.ERROR) ? Reading.failed(findings) : Reading.of(policy.orElseThrow(), findings);
    }

    private Optional<ScoringPolicy> policy(PolicyDocument document) {
        Map<StrategyKind, Strategy> strategies =
                new EnumMap<>(ScoringPolicy.standard().strategies());
        document.strategies()
                .forEach((kind, named) -> strategy(kind, named).ifPresent(strategy -> strategies.put(kind, strategy)));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        if (document.confidence() >= 1) {
            value("/confidence", document.confidence(), "< 1");
            return Optional.empty();
        }
        try {
            return Optional.of(policy(document, strategies));
        } catch (IllegalArgumentException e) {
            // Each number is in its range; what remains is a prior whose numbers don't go together.
            value("/prior", document.prior(), "ratingDegrees >= raterDegrees");
            return Optional.empty();
        }
    }

    private void value(String pointer, @Nullable Object value, String rule) {
        Place place = Place.at(name, pointer);
        String shown = Finding.shown(String.valueOf(value));
        faults.add(Finding.of(FindingCode.DOCUMENT_VALUE, place, "value", shown, "rule", rule));
    }

    private static ScoringPolicy policy(PolicyDocument document, Map<StrategyKind, Strategy> strategies) {
        var prior = document.prior() == null ? null : document.prior().error();
        return new ScoringPolicy(
                document.code(),
                (SmallGroupRule) strategies.get(StrategyKind.SMALL_GROUPS),
                (RatingAggregation) strategies.get(StrategyKind.AGGREGATION),
                (SourceCombination) strategies.get(StrategyKind.COMBINATION),
                new ScoringPolicy.ErrorPolicy(
                        (IntervalMethod) strategies.get(StrategyKind.INTERVALS),
                        (GapRule) strategies.get(StrategyKind.GAPS),
                        document.confidence(),
                        prior),
                (ReadinessRule) strategies.get(StrategyKind.READINESS),
                new ScoringPolicy.FurtherPolicy(
                        (ScoreAdjustment) strategies.get(StrategyKind.ADJUSTMENT),
                        (TriangulationRule) strategies.get(StrategyKind.TRIANGULATION),
                        (NormRule) strategies.get(StrategyKind.NORMS)));
    }

    private Optional<Strategy> strategy(StrategyKind kind, StrategyDocument named) {
        String pointer = "/" + kind.field();
        Optional<StrategyFactory> factory = registry.factory(kind, named.code());
        if (factory.isEmpty()) {
            faults.add(Finding.of(
                    FindingCode.STRATEGY_UNKNOWN,
                    Place.at(name, pointer + "/code"),
                    "code",
                    Finding.shown(named.code()),
                    "known",
                    String.join(", ", registry.codes(kind)),
                    "nearest",
                    CodeDistance.nearest(named.code(), registry.codes(kind)).orElse("...")));
            return Optional.empty();
        }
        Map<String, Fraction> parameters = new TreeMap<>();
        try {
            Map<String, String> texts = named.parameters() == null ? Map.of() : named.parameters();
            texts.forEach((parameter, text) -> parameters.put(parameter, Fraction.parse(text)));
            Strategy strategy = factory.get().make(parameters);
            return sameVersion(pointer, named, strategy) ? Optional.of(strategy) : Optional.empty();
        } catch (RuntimeException e) {
            // A maker may come from outside; what its message quotes isn't taken over.
            value(pointer + "/parameters", named.parameters(), named.code());
            return Optional.empty();
        }
    }

    private boolean sameVersion(String pointer, StrategyDocument named, Strategy strategy) {
        boolean same = named.version() == null || named.version().equals(strategy.version());
        if (!same) {
            faults.add(Finding.of(
                    FindingCode.STRATEGY_VERSION,
                    Place.at(name, pointer + "/version"),
                    "code",
                    named.code(),
                    "found",
                    Finding.shown(named.version()),
                    "registered",
                    strategy.version()));
        }
        return same;
    }
}
