package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.Participant;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleaseHistory;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedComments;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * What may be said about a person. Made of released values only, so reports, role fit and plans can be computed from it
 * without leaking. Immutable and thread-safe.
 */
public final class CompetencyProfile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Content content;
    private final LinkedHashMap<String, CompetencyScore> scores = new LinkedHashMap<>();
    private final TreeMap<String, ComponentStyle> styles = new TreeMap<>();

    /**
     * What a profile is made of.
     *
     * @param participant whom it is about
     * @param frame what it was made with
     * @param cells the cells of raters that stand behind it
     * @param scores one for each competency asked, in the order of the instrument
     * @param styles the person's own view of the parts of the work; empty without questionnaire
     * @param comments what may be shown of the comments
     * @param evidence what the instruments beside the 360 say
     */
    public record Content(
            Participant participant,
            Frame frame,
            List<Cell> cells,
            List<CompetencyScore> scores,
            List<ComponentStyle> styles,
            ReleasedComments comments,
            InstrumentEvidence evidence)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Content {
            cells = List.copyOf(cells);
            scores = List.copyOf(scores);
            styles = List.copyOf(styles);
            Arguments.notNull(comments, "comments");
            Arguments.notNull(evidence, "evidence");
        }
    }

    /**
     * What a profile was made with.
     *
     * @param model the competency model
     * @param policy the scoring policy
     * @param promise the anonymity promised
     * @param history whether earlier releases were looked at
     */
    public record Frame(CompetencyModel model, ScoringPolicy policy, AnonymityPromise promise, ReleaseHistory history)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private CompetencyProfile(Content content) {
        this.content = Arguments.notNull(content, "content");
        content.scores.forEach(s -> scores.put(s.competency(), s));
        content.styles.forEach(s -> styles.put(s.component(), s));
    }

    /** Returns the profile of released content. */
    public static CompetencyProfile of(Released<Content> released) {
        return new CompetencyProfile(released.value());
    }

    /** Returns the code of the person. */
    public String assessee() {
        return content.participant.assessee();
    }

    /** Returns the person. */
    public Participant participant() {
        return content.participant;
    }

    /** Returns the model. */
    public CompetencyModel model() {
        return content.frame.model;
    }

    /** Returns the policy. */
    public ScoringPolicy policy() {
        return content.frame.policy;
    }

    /** Returns the anonymity that was promised. */
    public AnonymityPromise promise() {
        return content.frame.promise;
    }

    /** Returns whether earlier releases about the person in the same cycle were looked at. */
    public ReleaseHistory history() {
        return content.frame.history;
    }

    /** Returns with what the profile was made. */
    public ScoringProvenance provenance() {
        return ScoringProvenance.of(this);
    }

    /** Returns the cells of raters that stand behind the profile. */
    public List<Cell> cells() {
        return content.cells;
    }

    /** Returns the scores in the order of the instrument. */
    public Collection<CompetencyScore> scores() {
        return Collections.unmodifiableCollection(scores.values());
    }

    /** Returns the codes of the competencies that were asked. */
    public List<String> competencies() {
        return List.copyOf(scores.keySet());
    }

    /**
     * Returns the others' score on a competency, from the 360 alone.
     *
     * @throws UnknownCodeException if the programme doesn't ask this competency
     */
    public CompetencyScore score(String competency) {
        CompetencyScore score = scores.get(competency);
        if (score == null) {
            throw new UnknownCodeException("Competency", competency, scores.keySet());
        }
        return score;
    }

    /** Returns what the instruments beside the 360 say; nothing if only that one was used. */
    public InstrumentEvidence evidence() {
        return content.evidence;
    }

    /** Returns the codes of all competencies that an instrument tells about: those of the 360 in its order, then others by code. */
    public List<String> assessedCompetencies() {
        Set<String> codes = new LinkedHashSet<>(scores.keySet());
        content.evidence.scores().forEach(s -> codes.add(s.competency())); // by competency
        return List.copyOf(codes);
    }

    /**
     * Returns what each instrument says about a competency, by code of the instrument, the 360 included.
     *
     * @throws UnknownCodeException if no instrument tells about this competency
     */
    public List<InstrumentScore> instruments(String competency) {
        List<InstrumentScore> all = new ArrayList<>(content.evidence.on(competency));
        CompetencyScore others = scores.get(competency);
        if (others != null) {
            all.add(OthersEvidence.of(others, onScale()));
        }
        if (all.isEmpty()) {
            throw new UnknownCodeException("Competency", competency, assessedCompetencies());
        }
        all.sort(Comparator.comparing(InstrumentScore::instrument));
        return List.copyOf(all);
    }

    /** An aggregation from outside that fails to say so gave no scores either. */
    private boolean onScale() {
        try {
            return CheckedPolicy.of(policy()).onScale();
        } catch (StrategyFailedException e) {
            return false;
        }
    }

    /**
     * Returns what all instruments together say about a competency. The 360 takes part with its released score alone; where that
     * is withheld, the others stand without it.
     *
     * @throws UnknownCodeException if no instrument tells about this competency
     */
    public TriangulatedScore combined(String competency) {
        return new Triangulator(policy(), model().ratingScale(), content.evidence.maps())
                .combine(instruments(competency));
    }

    /**
     * Returns on which score comparisons with a role rest: the combined one where the programme's design gives the competency two
     * instruments or more that score it, else that of the 360.
     */
    public ScoreBasis basis(String competency) {
        return content.evidence.deciding().contains(competency) ? ScoreBasis.COMBINED : ScoreBasis.OTHERS;
    }

    /** Returns what may be shown of the comments about the person: as written, so not made anonymous. */
    public ReleasedComments comments() {
        return content.comments;
    }

    /**
     * Returns the whole style profile: beside the raw means of {@link #styles} the ranks within the person, places in a norm group
     * where there is one, errors and flags; empty without questionnaire.
     */
    public Optional<StyleProfile> styleProfile() {
        return content.evidence.style();
    }

    /** Returns the person's own views of the parts of the work, by code; empty without questionnaire. */
    public Collection<ComponentStyle> styles() {
        return Collections.unmodifiableCollection(styles.values());
    }

    /** Returns the person's own view of a part of the work. */
    public Optional<ComponentStyle> style(String component) {
        return Optional.ofNullable(styles.get(component));
    }

    /** Returns how much a competency's parts of the work draw the person: mean over them, points of the scale. */
    public Estimate motivation(String competency) {
        return styleMean(competency, ComponentStyle::drawsMe);
    }

    /** Returns how well the person believes to do a competency's parts of the work: mean over them, points of the scale. */
    public Estimate ownConfidence(String competency) {
        return styleMean(competency, ComponentStyle::doWell);
    }

    private Estimate styleMean(String competency, Function<ComponentStyle, Estimate> aspect) {
        double sum = 0;
        int count = 0;
        for (RoleComponent component : componentsOf(competency)) {
            ComponentStyle style = styles.get(component.code());
            if (style != null && aspect.apply(style) instanceof Estimate.Computed own) {
                sum += own.value();
                count++;
            }
        }
        return count == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of(sum / count);
    }

    /** Returns the parts of the work that lean on a competency, in the model's order. */
    public List<RoleComponent> componentsOf(String competency) {
        return model().roleComponents().stream()
                .filter(c -> c.competencies().contains(competency))
                .toList();
    }

    /** Returns the scores by competency. */
    public Map<String, CompetencyScore> byCompetency() {
        return Collections.unmodifiableMap(scores);
    }

    @Override
    public String toString() {
        long scored = scores.values().stream()
                .filter(CompetencyScore.Scored.class::isInstance)
                .count();
        return "profile of " + assessee() + ": " + scored + " of " + scores.size() + " competencies scored, by "
                + content.cells;
    }
}
