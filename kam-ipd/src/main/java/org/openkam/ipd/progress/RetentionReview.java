package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Messages;

/**
 * Whether somebody may be at risk of leaving because of what money doesn't buy (source case H4, rule R38): a motivator that isn't
 * money matters to the person and is hardly met. A reason to talk, never a forecast about the person. What isn't answered is
 * unknown, and with it whether all is well. Immutable.
 *
 * @param assessee code of the person
 * @param scores what the person says, one a motivator at most, in their order
 * @param scale of the answers
 * @param policy by which it was judged
 */
public record RetentionReview(String assessee, List<MotivatorScore> scores, RatingScale scale, RetentionPolicy policy)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(RetentionReview.class, "retention");

    /** What may be said. */
    public enum Flag {
        /** Something that money doesn't buy matters and is hardly met. */
        TALK,
        /** Nothing is known to be unmet, but not everything was answered. */
        UNKNOWN,
        /** Everything that money doesn't buy is met, or doesn't matter much. */
        NO_SIGN
    }

    public RetentionReview {
        Arguments.code(assessee, "assessee");
        scores = scores.stream()
                .sorted(Comparator.comparing(MotivatorScore::motivator))
                .toList();
        Set<Motivator> seen = EnumSet.noneOf(Motivator.class);
        scores.forEach(s -> Arguments.that(seen.add(s.motivator()), "motivator", s.motivator(), "must come only once"));
        Arguments.notNull(scale, "scale");
        Arguments.notNull(policy, "policy");
    }

    /** Reviews what a person says, by the standard cuts. */
    public static RetentionReview of(String assessee, Collection<MotivatorScore> scores, RatingScale scale) {
        return new RetentionReview(assessee, List.copyOf(scores), scale, RetentionPolicy.standard());
    }

    /** Returns the state of every motivator, in their order; what isn't among the scores is unknown. */
    public Map<Motivator, MotivatorScore.State> states() {
        Map<Motivator, MotivatorScore.State> states = new EnumMap<>(Motivator.class);
        for (Motivator motivator : Motivator.values()) {
            states.put(motivator, MotivatorScore.State.UNKNOWN);
        }
        scores.forEach(s -> states.put(s.motivator(), s.state(scale, policy)));
        return states;
    }

    /** Returns the motivators other than money that matter and are hardly met, in their order. */
    public List<Motivator> unmet() {
        return nonMonetary(MotivatorScore.State.UNMET);
    }

    /** Returns the motivators other than money of which it isn't known whether they are met, in their order. */
    public List<Motivator> unknown() {
        return nonMonetary(MotivatorScore.State.UNKNOWN);
    }

    private List<Motivator> nonMonetary(MotivatorScore.State state) {
        return states().entrySet().stream()
                .filter(e -> !e.getKey().isMonetary() && e.getValue() == state)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns what may be said. */
    public Flag flag() {
        return !unmet().isEmpty() ? Flag.TALK : unknown().isEmpty() ? Flag.NO_SIGN : Flag.UNKNOWN;
    }

    /** Returns whether money is met while something else isn't: more of it won't help. */
    public boolean isMoneyNoHelp() {
        return !unmet().isEmpty()
                && states().entrySet().stream()
                        .filter(e -> e.getKey().isMonetary())
                        .allMatch(e -> e.getValue() == MotivatorScore.State.MET
                                || e.getValue() == MotivatorScore.State.UNIMPORTANT);
    }

    /** Returns flag and motivators line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        WordSheet sheet = WordSheet.of(MESSAGES, locale);
        sheet.line("title", "assessee", assessee);
        sheet.line("flag." + flag());
        unmet().forEach(m -> sheet.item("unmet", "motivator", m.render(locale)));
        unknown().forEach(m -> sheet.item("unknown", "motivator", m.render(locale)));
        if (isMoneyNoHelp()) {
            sheet.line("money");
        }
        return sheet.line("human").toString();
    }

    @Override
    public String toString() {
        return assessee + " " + flag() + ", unmet " + unmet() + ", unknown " + unknown();
    }
}
