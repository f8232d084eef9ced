package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/**
 * Where a person stands among nine boxes of performance and potential, and whether the errors allow to say so. Performance is
 * usually the attainment of a plan or a rating that the host gives, potential a score or a fit. A box is a picture to talk about,
 * not a verdict. Immutable and thread-safe.
 *
 * <p>All boxes that an interval reaches are possible. Without an interval the value is taken as it stands, and the placement
 * says that its error isn't known. Without one of the two values nobody is placed, least of all in the lowest box.
 *
 * @param assessee code of the person
 * @param performance in its own unit
 * @param potential in its own unit
 * @param box of the two values; null if one is missing
 * @param possible all boxes that the intervals reach, the lowest first; empty if a value is missing
 * @param placement what may be said
 */
public record NineBox(
        String assessee,
        Estimate performance,
        Estimate potential,
        @Nullable Box box,
        List<Box> possible,
        Placement placement)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A third of a range. */
    public enum Third {
        /** Below the first border. */
        LOW,
        /** From the first border on. */
        MIDDLE,
        /** From the second border on. */
        HIGH;

        private static Third of(double value, double middle, double high) {
            if (value >= high) {
                return HIGH;
            }
            return value >= middle ? MIDDLE : LOW;
        }
    }

    /**
     * One of nine.
     *
     * @param performance third of performance
     * @param potential third of potential
     */
    public record Box(Third performance, Third potential) implements Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "performance " + performance + ", potential " + potential;
        }
    }

    /** What may be said. */
    public enum Placement {
        /** Both intervals lie within the box. */
        IN_BOX,
        /** An interval spans a border, so the person stands between boxes. */
        BETWEEN_BOXES,
        /** The values lie in the box, but the error of one or both isn't known. */
        ERROR_UNKNOWN,
        /** A value is missing. */
        NOT_PLACED
    }

    public NineBox {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(performance, "performance");
        Arguments.notNull(potential, "potential");
        possible = List.copyOf(possible);
        Arguments.notNull(placement, "placement");
    }

    /** Places a person; never throws for data. */
    public static NineBox of(String assessee, Estimate performance, Estimate potential, NineBoxCuts cuts) {
        Arguments.notNull(performance, "performance");
        Arguments.notNull(potential, "potential");
        Arguments.notNull(cuts, "borders");
        if (!(performance instanceof Computed x) || !(potential instanceof Computed y)) {
            return new NineBox(assessee, performance, potential, null, List.of(), Placement.NOT_PLACED);
        }
        List<Third> across = thirds(x, cuts.middlePerformance(), cuts.highPerformance());
        List<Third> up = thirds(y, cuts.middlePotential(), cuts.highPotential());
        List<Box> possible = new ArrayList<>();
        across.forEach(a -> up.forEach(u -> possible.add(new Box(a, u))));
        Box box = new Box(
                Third.of(x.value(), cuts.middlePerformance(), cuts.highPerformance()),
                Third.of(y.value(), cuts.middlePotential(), cuts.highPotential()));
        return new NineBox(assessee, x, y, box, possible, placement(x, y, possible.size()));
    }

    private static Placement placement(Computed performance, Computed potential, int possible) {
        if (possible > 1) {
            return Placement.BETWEEN_BOXES;
        }
        boolean isKnown = performance.interval() != null && potential.interval() != null;
        return isKnown ? Placement.IN_BOX : Placement.ERROR_UNKNOWN;
    }

    private static List<Third> thirds(Computed value, double middle, double high) {
        Interval interval = value.interval();
        Third from = Third.of(interval == null ? value.value() : interval.lower(), middle, high);
        Third to = Third.of(interval == null ? value.value() : interval.upper(), middle, high);
        return List.of(Third.values()).subList(from.ordinal(), to.ordinal() + 1);
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new TeamText(null, locale).text(this);
    }

    @Override
    public String toString() {
        return assessee + ": " + placement + (box == null ? "" : " (" + box + ")")
                + (possible.size() > 1 ? ", one of " + possible.size() + " boxes" : "");
    }
}
