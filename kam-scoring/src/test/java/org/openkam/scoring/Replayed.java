package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceDiff;
import org.openkam.scoring.profile.TraceReplay;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** What tests ask of a trace: that it gives its figures again to the bit, tells a change, and has words. */
public final class Replayed {
    private Replayed() {}

    /** Number, error and interval to the bit, as raw long. */
    public static List<Object> bits(Estimate estimate) {
        List<Object> bits = new ArrayList<>();
        if (estimate instanceof Estimate.Computed c) {
            bits.add(Double.doubleToRawLongBits(c.value()));
            StandardError error = c.standardError();
            Interval interval = c.interval();
            if (error != null) {
                bits.add(Double.doubleToRawLongBits(error.value()));
                bits.add(Double.doubleToRawLongBits(error.degreesOfFreedom()));
                bits.add(error.assumed());
            }
            if (interval != null) {
                bits.add(Double.doubleToRawLongBits(interval.lower()));
                bits.add(Double.doubleToRawLongBits(interval.upper()));
                bits.add(Double.doubleToRawLongBits(interval.confidence()));
            }
        } else {
            bits.add(estimate);
        }
        return bits;
    }

    /** Asserts that a figure was reckoned again, value, error and interval to the bit. Returns 1, to be counted. */
    public static int same(TraceReplay replay, String figure, Estimate estimate) {
        assertThat(replay.figure(figure).map(Replayed::bits)).as(figure).isEqualTo(Optional.of(bits(estimate)));
        return 1;
    }

    /** Returns the replay of a trace in which nothing is amiss. */
    public static TraceReplay of(ScoreTrace trace) {
        TraceReplay replay = trace.replay();
        assertThat(replay.isSame()).as(replay.toString()).isTrue();
        return replay;
    }

    /** Asserts that every step has a sentence without gaps, and every step and fact a word, in each language. */
    public static void assertWords(ScoreTrace trace) {
        Messages messages = Messages.of(TraceDiff.class, "tracediff");
        Set<String> words = new TreeSet<>();
        collect(trace, words);
        for (String language : new String[] {"en", "ru", "pl"}) {
            assertThat(trace.render(Locale.forLanguageTag(language))).doesNotContain("{");
            assertThat(messages.keys(new Language(language))).containsAll(words);
        }
    }

    private static void collect(ScoreTrace step, Set<String> words) {
        boolean whole = step.step().startsWith("error.");
        words.add("step." + (whole ? step.step() : step.step().replaceAll("\\..*", "")));
        step.facts().keySet().stream().filter(f -> !f.equals("seal")).forEach(fact -> words.add("fact." + fact));
        step.parts().forEach(part -> collect(part, words));
    }

    /** Returns every trace that differs from this one in a single fact, by {@code step.fact}. */
    public static List<Map.Entry<String, ScoreTrace>> changed(ScoreTrace step) {
        List<Map.Entry<String, ScoreTrace>> all = new ArrayList<>();
        step.facts().forEach((fact, text) -> {
            Map<String, String> facts = new TreeMap<>(step.facts());
            facts.put(fact, other(text));
            String name = step.step().replaceAll("\\..*", "") + "." + fact;
            all.add(Map.entry(name, new ScoreTrace(step.step(), facts, step.parts())));
        });
        for (int i = 0; i < step.parts().size(); i++) {
            int index = i;
            changed(step.parts().get(i)).forEach(e -> {
                List<ScoreTrace> parts = new ArrayList<>(step.parts());
                parts.set(index, e.getValue());
                all.add(Map.entry(e.getKey(), new ScoreTrace(step.step(), step.facts(), parts)));
            });
        }
        return all;
    }

    private static String other(String text) {
        return switch (text) {
            case "true" -> "false";
            case "false" -> "true";
            default -> text.matches("-?[0-9].*") ? withOtherDigit(text) : text + "X";
        };
    }

    private static String withOtherDigit(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        char digit = text.charAt(at) == '9' ? '8' : '9';
        return text.substring(0, at) + digit + text.substring(at + 1);
    }
}
