package org.openkam.core.instrument;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;

/** A 360: many raters answer the same items about a person. Immutable. */
public final class MultiSourceFeedback implements Instrument {
    private static final long serialVersionUID = 1L;

    /** The code of every 360. */
    public static final String CODE = "360";

    private final RatingScale scale;
    private final LinkedHashMap<String, Item> items = new LinkedHashMap<>();

    private MultiSourceFeedback(RatingScale scale, Collection<Item> items) {
        this.scale = Arguments.notNull(scale, "rating scale");
        for (Item item : Arguments.notEmpty(items, "items")) {
            Arguments.that(this.items.put(item.code(), item) == null, "code of item", item.code(), "must be unique");
        }
    }

    /** Returns a 360 with these items. */
    public static MultiSourceFeedback of(RatingScale scale, Collection<Item> items) {
        return new MultiSourceFeedback(scale, items);
    }

    /** Returns a 360 that may ask every indicator of the given competencies. */
    public static MultiSourceFeedback of(CompetencyModel model, Collection<Competency> competencies) {
        List<Item> items = competencies.stream()
                .flatMap(c -> c.indicators().stream().map(i -> item(c, i)))
                .toList();
        return of(model.ratingScale(), items);
    }

    private static Item item(Competency competency, BehavioralIndicator indicator) {
        return new Item(indicator.code(), competency.code(), indicator.polarity());
    }

    /** Returns a 360 that asks the items of another one too, with this one's scale. */
    MultiSourceFeedback plus(MultiSourceFeedback other) {
        LinkedHashMap<String, Item> all = new LinkedHashMap<>(items);
        other.items.forEach(all::putIfAbsent);
        return of(scale, all.values());
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Returns the scale of the answers. */
    public RatingScale scale() {
        return scale;
    }

    /** Returns the items by code, in order. */
    public Map<String, Item> items() {
        return Collections.unmodifiableMap(items);
    }

    @Override
    public Set<String> competencies() {
        Set<String> codes = new LinkedHashSet<>();
        items.values().forEach(i -> codes.add(i.competency()));
        return Collections.unmodifiableSet(codes);
    }

    @Override
    public int itemCount(String competency) {
        return (int) items.values().stream()
                .filter(i -> i.competency().equals(competency))
                .count();
    }

    /** Equal if scale and items are; their order doesn't matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MultiSourceFeedback f && scale.equals(f.scale) && items.equals(f.items);
    }

    @Override
    public int hashCode() {
        return 31 * scale.hashCode() + items.hashCode();
    }

    @Override
    public String toString() {
        return CODE + " (" + items.size() + " items for " + competencies().size() + " competencies, " + scale + ")";
    }
}
