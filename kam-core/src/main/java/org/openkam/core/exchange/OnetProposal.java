package org.openkam.core.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.finding.Reading;
import org.openkam.core.scale.RatingScale;

/** The making of one {@link OnetRoleProfile}. */
final class OnetProposal {
    private final String occupation;
    private final RatingScale scale;
    private final List<Finding> findings = new ArrayList<>();

    OnetProposal(String occupation, RatingScale scale) {
        this.occupation = occupation;
        this.scale = scale;
    }

    private record Element(OnetRating importance, @Nullable OnetRating level) {}

    Reading<OnetRoleProfile> of(Collection<OnetRating> ratings, int decimals) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        Map<String, Element> elements = elements(ratings);
        elements.forEach((id, e) ->
                shares.put(id, OnetScale.IM.aboveLowest(e.importance().value())));
        if (shares.values().stream().noneMatch(share -> share.signum() > 0)) {
            find(FindingCode.ONET_OCCUPATION, "", "occupation", Finding.shown(occupation));
            return Reading.failed(Findings.of(findings));
        }
        List<ProposedRequirement> requirements = new ArrayList<>();
        LargestRemainder.percentages(shares, decimals)
                .forEach((id, weight) -> requirements.add(requirement(elements.get(id), weight)));
        return Reading.of(new OnetRoleProfile(occupation, scale, requirements), Findings.of(findings));
    }

    private ProposedRequirement requirement(Element element, BigDecimal weight) {
        OnetRating importance = element.importance();
        OnetRating level = element.level();
        Integer target = level == null ? null : target(level.value());
        return new ProposedRequirement(
                importance.elementId(), importance.elementName(), weight, target, importance, level);
    }

    /** Divides only once, so that a tie is a tie. */
    private int target(BigDecimal level) {
        BigDecimal above = OnetScale.LV.aboveLowest(level).multiply(BigDecimal.valueOf(scale.range()));
        BigDecimal lowest = BigDecimal.valueOf(scale.lowest()).multiply(OnetScale.LV.range());
        return above.add(lowest)
                .divide(OnetScale.LV.range(), 0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    private Map<String, Element> elements(Collection<OnetRating> ratings) {
        Map<String, Set<OnetRating>> byElement = new TreeMap<>();
        ratings.stream()
                .filter(r -> r.occupation().equals(occupation))
                .filter(r -> OnetScale.of(r.scale()).isPresent())
                .forEach(r -> byElement
                        .computeIfAbsent(r.elementId(), id -> new LinkedHashSet<>())
                        .add(r));
        Map<String, Element> elements = new LinkedHashMap<>();
        byElement.forEach((id, of) -> element(id, of).ifPresent(e -> elements.put(id, e)));
        return elements;
    }

    private Optional<Element> element(String id, Set<OnetRating> ratings) {
        if (ratings.stream().map(OnetRating::scale).distinct().count() < ratings.size()) {
            find(FindingCode.EXCHANGE_CONFLICT, id, "key", id);
            return Optional.empty();
        }
        if (ratings.stream().anyMatch(OnetRating::isNotRelevant)) {
            find(FindingCode.ONET_NOT_RELEVANT, id, "element", id);
            return Optional.empty();
        }
        List<OnetRating> suppressed =
                ratings.stream().filter(OnetRating::isSuppressed).toList();
        if (!suppressed.isEmpty()) {
            suppressed.forEach(r -> find(FindingCode.ONET_SUPPRESSED, id, "element", id, "scale", r.scale()));
            return Optional.empty();
        }
        Optional<OnetRating> importance = on(OnetRating.IMPORTANCE, ratings);
        if (importance.isEmpty()) {
            find(FindingCode.ONET_WITHOUT_IMPORTANCE, id, "element", id);
            return Optional.empty();
        }
        return Optional.of(usable(id, importance.get(), on(OnetRating.LEVEL, ratings)));
    }

    private Element usable(String id, OnetRating importance, Optional<OnetRating> level) {
        if (level.isEmpty()) {
            find(FindingCode.ONET_WITHOUT_LEVEL, id, "element", id);
        }
        Stream.concat(Stream.of(importance), level.stream())
                .filter(r -> r.standardError().isEmpty())
                .forEach(r -> find(FindingCode.ONET_WITHOUT_ERROR, id, "element", id, "scale", r.scale()));
        return new Element(importance, level.orElse(null));
    }

    private static Optional<OnetRating> on(String scale, Set<OnetRating> ratings) {
        return ratings.stream().filter(r -> r.scale().equals(scale)).findFirst();
    }

    private void find(FindingCode code, String element, String... facts) {
        findings.add(Finding.of(code, Place.of(occupation, 0, element), facts));
    }
}
