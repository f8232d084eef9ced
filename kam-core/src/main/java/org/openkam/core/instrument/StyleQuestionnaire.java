package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.scale.RatingScale;

/**
 * A self-report about the parts of the work: how much each draws the person, and how well the person believes to do it.
 * Items are named {@code COMPONENT-n-DRAWS_ME} and {@code COMPONENT-n-DO_WELL}; the fourth of each is worded the other
 * way round. {@code DESIRABILITY-n} asks how much the answers please. Immutable.
 */
public final class StyleQuestionnaire implements Instrument {
    private static final long serialVersionUID = 1L;
    private static final int ITEMS_PER_COMPONENT = 4;
    private static final int REVERSE_ITEM = 4;
    private static final int DESIRABILITY_ITEMS = 6;

    /** The code of every style questionnaire. */
    public static final String CODE = "STYLE";

    /** What an item asks. */
    public enum Aspect {
        /** How much the component draws the person. */
        DRAWS_ME,
        /** How well the person believes to do it. */
        DO_WELL,
        /** How much the person answers to please; belongs to no component. */
        DESIRABILITY
    }

    /**
     * One item.
     *
     * @param code such as {@code CLOSING-4-DO_WELL}
     * @param component code of the role component; empty for desirability
     * @param aspect what it asks
     * @param reverse whether a high answer means little
     */
    public record StyleItem(String code, String component, Aspect aspect, boolean reverse) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final RatingScale scale;

    @SuppressWarnings("serial") // the JDK's immutable lists are serializable
    private final List<RoleComponent> components;

    private final LinkedHashMap<String, StyleItem> items = new LinkedHashMap<>();

    private StyleQuestionnaire(RatingScale scale, List<RoleComponent> components) {
        this.scale = Arguments.notNull(scale, "rating scale");
        this.components = Arguments.notEmpty(components, "role components");
        for (RoleComponent component : components) {
            for (int n = 1; n <= ITEMS_PER_COMPONENT; n++) {
                add(component.code() + "-" + n + "-", component.code(), Aspect.DRAWS_ME, n == REVERSE_ITEM);
                add(component.code() + "-" + n + "-", component.code(), Aspect.DO_WELL, n == REVERSE_ITEM);
            }
        }
        for (int n = 1; n <= DESIRABILITY_ITEMS; n++) {
            String code = Aspect.DESIRABILITY + "-" + n;
            items.put(code, new StyleItem(code, "", Aspect.DESIRABILITY, false));
        }
    }

    private void add(String prefix, String component, Aspect aspect, boolean reverse) {
        items.put(prefix + aspect, new StyleItem(prefix + aspect, component, aspect, reverse));
    }

    /** Returns the questionnaire about these parts of the work. */
    public static StyleQuestionnaire of(RatingScale scale, List<RoleComponent> components) {
        return new StyleQuestionnaire(scale, components);
    }

    @Override
    public String code() {
        return CODE;
    }

    /** Returns the scale of the answers. */
    public RatingScale scale() {
        return scale;
    }

    /** Returns the parts of the work it asks about. */
    public List<RoleComponent> components() {
        return components;
    }

    /** Returns the items by code, in order. */
    public Map<String, StyleItem> items() {
        return Collections.unmodifiableMap(items);
    }

    /** Returns the competencies the components lean on; the questionnaire tells about motivation, not about level. */
    @Override
    public Set<String> competencies() {
        Set<String> codes = new TreeSet<>();
        components.forEach(c -> codes.addAll(c.competencies()));
        return Collections.unmodifiableSet(codes);
    }

    @Override
    public int itemCount(String competency) {
        return 2
                * ITEMS_PER_COMPONENT
                * (int) components.stream()
                        .filter(c -> c.competencies().contains(competency))
                        .count();
    }

    /** Equal if scale and components are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StyleQuestionnaire q && scale.equals(q.scale) && components.equals(q.components);
    }

    @Override
    public int hashCode() {
        return 31 * scale.hashCode() + components.hashCode();
    }

    @Override
    public String toString() {
        return CODE + " (" + items.size() + " items for " + components.size() + " components, " + scale + ")";
    }
}
