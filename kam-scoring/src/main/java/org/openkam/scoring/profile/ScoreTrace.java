package org.openkam.scoring.profile;

import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.statistic.NotComputableException;

/**
 * One step on the way from what may be shown to a number, with the steps it rests on. Holds nothing that may not be
 * released. Immutable and thread-safe.
 *
 * <p>Facts are exact: fractions such as {@code 41/12}, and the shortest decimals that are read back to the bit. So {@link
 * #replay} gives the same number to the bit. Sentences show them rounded. A trace begins at the scores of the cells, which
 * are released; from what they were made is said only as far as it may be shown.
 */
public final class ScoreTrace implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The fact that holds the seal. */
    static final String SEAL = "seal";

    private static final Messages MESSAGES = Messages.of(ScoreTrace.class, "trace");
    private static final TraceWords WORDS = new TraceWords(MESSAGES);
    private static final String ONE = ".one";
    private static final List<String> COUNTED = List.of("cells", "items", "instruments");
    private static final Set<String> KEYS = MESSAGES.keys(Language.ENGLISH);

    private final @Nullable Step given;
    private final transient @Nullable Supplier<ScoreTrace> source; // in place of it
    private transient volatile @Nullable WeakReference<Step> made; // else thousands of reports would fill the memory

    /** What a step says. */
    private record Step(String step, Map<String, String> facts, List<ScoreTrace> parts) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Creates a step.
     *
     * @param step key of its sentence
     * @param facts what stands in the sentence
     * @param parts the steps it rests on, in order
     */
    public ScoreTrace(String step, Map<String, String> facts, List<ScoreTrace> parts) {
        Arguments.notNull(step, "step");
        given = new Step(step, Collections.unmodifiableMap(new TreeMap<>(facts)), List.copyOf(parts));
        source = null;
    }

    private ScoreTrace(Supplier<ScoreTrace> source) {
        this.given = null;
        this.source = source;
    }

    /** Returns a step without parts; facts are given as name, value, name, value. */
    public static ScoreTrace of(String step, String... facts) {
        return new ScoreTrace(step, Messages.values(facts), List.of());
    }

    /**
     * Returns a trace that is made when it is looked at: most never are. It is kept only while it is in use.
     *
     * @param maker makes the trace, the same each time, of released and immutable values only
     */
    public static ScoreTrace later(Supplier<ScoreTrace> maker) {
        return new ScoreTrace(Arguments.notNull(maker, "maker of trace"));
    }

    /** Two threads may both make it, and it may be made again; it is the same. */
    private Step content() {
        if (given != null) {
            return given;
        }
        WeakReference<Step> known = made;
        Step step = known == null ? null : known.get();
        if (step == null) {
            step = Arguments.notNull(source, "source of trace").get().content();
            made = new WeakReference<>(step);
        }
        return step;
    }

    /** Returns the key of the step's sentence. */
    public String step() {
        return content().step;
    }

    /** Returns what stands in the sentence. */
    public Map<String, String> facts() {
        return content().facts;
    }

    /** Returns the steps it rests on, in order. */
    public List<ScoreTrace> parts() {
        return content().parts;
    }

    /** Returns this step with another part at the end. */
    public ScoreTrace plus(ScoreTrace part) {
        List<ScoreTrace> more = new ArrayList<>(parts());
        more.add(part);
        return new ScoreTrace(step(), facts(), more);
    }

    /**
     * Returns this trace with a seal over all of it: the SHA-256 of every step and fact. It finds out a slip or a change in what
     * takes no part in reckoning, such as a name; against somebody who seals anew it takes a digest kept elsewhere.
     */
    public ScoreTrace withSeal() {
        Map<String, String> more = new TreeMap<>(facts());
        more.put(SEAL, seal());
        return new ScoreTrace(step(), more, parts());
    }

    /** Returns the seal that this trace should have, 64 small hexadecimal digits; the one it has doesn't count. */
    public String seal() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            seal(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Digest (SHA-256) must be part of every Java platform, but isn't.", e);
        }
    }

    /** Each text with its length before it, so that no two trees give the same bytes. */
    private void seal(MessageDigest digest) {
        StringBuilder out = new StringBuilder();
        Map<String, String> others = new TreeMap<>(facts());
        others.remove(SEAL);
        for (String text : List.of(step(), others.size() + "", parts().size() + "")) {
            out.append(text.length()).append(':').append(text);
        }
        others.forEach((name, text) -> out.append(name.length())
                .append(':')
                .append(name)
                .append(text.length())
                .append(':')
                .append(text));
        digest.update(out.toString().getBytes(StandardCharsets.UTF_8));
        parts().forEach(part -> part.seal(digest));
    }

    /** Returns the first part with a key, if there is one. */
    public Optional<ScoreTrace> part(String key) {
        return parts().stream().filter(p -> p.step().equals(key)).findFirst();
    }

    /** Returns the key without its variant: a cell is a cell, its raters known or not. */
    String kind() {
        String step = step();
        int point = step.indexOf('.');
        return point < 0 || step.startsWith("error.") ? step : step.substring(0, point);
    }

    /**
     * Reckons the number again from the inputs in this trace, by the rules it names as they stand in the standard policy, and
     * checks the seal.
     */
    public TraceReplay replay() {
        return replay(ScoringPolicy.standard());
    }

    /**
     * Reckons the number again, by the rules it names as they stand in a policy.
     *
     * @param policy holds the rules that the trace names; what it holds in place of them isn't used
     */
    public TraceReplay replay(ScoringPolicy policy) {
        ReplayBook book = new ReplayBook(Arguments.notNull(policy, "policy"));
        try {
            reckon(book);
        } catch (TraceFacts.MalformedFact e) {
            book.unreadable(e.step(), e.fact());
        } catch (IllegalArgumentException | NotComputableException e) { // facts that no rule takes
            book.unreadable(step(), "*");
        }
        book.check(this, SEAL, seal());
        return book.finish();
    }

    /** Enters into a book what the inputs of this trace give. */
    void reckon(ReplayBook book) {
        switch (kind()) {
            case "fit" -> new FitReplay(book, this).run();
            case "match" -> new MatchReplay(book, this).run();
            case "combined" -> new CombinedReplay(book, this).run();
            case "interview" -> new InterviewReplay(book, this).run();
            case "test" -> new TestReplay(book, this).run();
            case "style" -> new StyleReplay(book, this).run();
            case "casestudy" -> new CaseReplay(book, this).run();
            case "centre" -> new CentreReplay(book, this).run();
            case "kpi" -> new KpiReplay(book, this).run();
            case "attribution" -> new AttributionReplay(book, this).run();
            case "ranking" -> new RankingReplay(book, this).run();
            default -> new ScoreReplay(book, this).run();
        }
    }

    /** Returns in which steps and facts this trace and another differ, from this to that. */
    public TraceDiff diff(ScoreTrace other) {
        return TraceDiff.of(this, Arguments.notNull(other, "other trace"));
    }

    /** Returns every step on a line of its own, indented, in English. */
    public String render() {
        return render(Locale.ENGLISH);
    }

    /** Returns every step on a line of its own, indented, in the language of a locale. */
    public String render(Locale locale) {
        StringBuilder out = new StringBuilder();
        render(Language.of(locale), "", out);
        return out.toString();
    }

    private void render(Language language, String indent, StringBuilder out) {
        out.append(indent).append(sentence(language)).append('\n');
        parts().forEach(part -> part.render(language, indent + "  ", out));
    }

    /** One of something is said with words of its own. */
    private String sentence(Language language) {
        boolean one = COUNTED.stream().anyMatch(fact -> "1".equals(facts().get(fact)));
        String key = one && KEYS.contains(step() + ONE) ? step() + ONE : step();
        return MESSAGES.text(key, language, WORDS.of(this, language));
    }

    /** Written as a finished trace. */
    private Object writeReplace() {
        return given == null ? new ScoreTrace(step(), facts(), parts()) : this;
    }

    /** Returns whether {@code other} is a trace of the same steps. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreTrace trace && content().equals(trace.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return sentence(Language.ENGLISH);
    }
}
