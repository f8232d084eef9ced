package org.openkam.ipd.feedback;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleasedComments.ReleasedComment;
import org.openkam.scoring.statistic.Estimate;

/**
 * A released fact that an item of the agenda rests on. Each says who reads it:
 * <ul>
 *   <li>scores of the 360, of other instruments, and the person's own rating in the 360: all three, the talk is about them;
 *   <li>what draws the person, and how well it goes by own account: the person and the consultant. The person decides in the talk
 *       what to say of it;
 *   <li>comments: the person and the consultant, because texts are as written and a manager may know the hand; the manager's
 *       own stand for all three;
 *   <li>what to look at before a score is relied on, such as answers that please: the consultant.
 * </ul>
 */
public sealed interface AgendaFact extends Serializable {

    /** Returns who reads it. */
    Set<PlanParty> readers();

    /**
     * The score that is held against the role's target.
     *
     * @param basis on what it rests
     * @param value points, with error
     */
    record Score(ScoreBasis basis, Estimate value) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public Score {
            Arguments.notNull(basis, "basis");
            Arguments.notNull(value, "score");
        }

        @Override
        public Set<PlanParty> readers() {
            return all();
        }
    }

    /**
     * What a cell of raters says.
     *
     * @param cell the raters, never one of them unless known by name to all
     * @param value points, with error
     * @param raters how many
     */
    record CellMean(Cell cell, Estimate value, int raters) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public CellMean {
            Arguments.notNull(cell, "cell");
            Arguments.notNull(value, "score of cell");
        }

        @Override
        public Set<PlanParty> readers() {
            return all();
        }
    }

    /**
     * What the person rated in the 360.
     *
     * @param value points, taken as given
     */
    record OwnRating(Estimate value) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public OwnRating {
            Arguments.notNull(value, "own rating");
        }

        @Override
        public Set<PlanParty> readers() {
            return all();
        }
    }

    /**
     * What a cell says on a single question that enough raters answered to be shown alone.
     *
     * @param cell the raters
     * @param text the question
     * @param value points as they were given, with error: of a counter-indicator a high value is the worse one
     */
    record SingleQuestion(Cell cell, LocalizedText text, Estimate value) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public SingleQuestion {
            Arguments.notNull(cell, "cell");
            Arguments.notNull(text, "question");
            Arguments.notNull(value, "mean");
        }

        @Override
        public Set<PlanParty> readers() {
            return all();
        }
    }

    /**
     * What another instrument says.
     *
     * @param instrument its code
     * @param value points of the model's scale, with error
     */
    record OtherInstrument(String instrument, Estimate value) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public OtherInstrument {
            Arguments.code(instrument, "instrument");
            Arguments.notNull(value, "score of instrument");
        }

        @Override
        public Set<PlanParty> readers() {
            return all();
        }
    }

    /**
     * Which instruments differ most.
     *
     * @param statement a sentence
     * @param question what to ask about it
     */
    record AtOdds(LocalizedText statement, LocalizedText question) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public AtOdds {
            Arguments.notNull(statement, "statement");
            Arguments.notNull(question, "question");
        }

        @Override
        public Set<PlanParty> readers() {
            return all();
        }
    }

    /**
     * How the person sees the work that leans on the competency.
     *
     * @param drawsMe how much it draws the person, points
     * @param doWell how well it goes by own account, points
     */
    record OwnAccount(Estimate drawsMe, Estimate doWell) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public OwnAccount {
            Arguments.notNull(drawsMe, "motivation");
            Arguments.notNull(doWell, "confidence");
        }

        @Override
        public Set<PlanParty> readers() {
            return only(EnumSet.of(PlanParty.ASSESSEE, PlanParty.CONSULTANT));
        }
    }

    /**
     * A comment as released: as written, and not made anonymous.
     *
     * @param comment the comment
     */
    record Remark(ReleasedComment comment) implements AgendaFact {
        private static final long serialVersionUID = 1L;
        private static final String MANAGER = "MANAGER";

        public Remark {
            Arguments.notNull(comment, "comment");
        }

        @Override
        public Set<PlanParty> readers() {
            return comment.cell().equals(MANAGER) ? all() : only(EnumSet.of(PlanParty.ASSESSEE, PlanParty.CONSULTANT));
        }
    }

    /**
     * What to look at before a score is relied on.
     *
     * @param instrument code of the instrument
     * @param flag what to look at
     */
    record Caution(String instrument, EvidenceFlag flag) implements AgendaFact {
        private static final long serialVersionUID = 1L;

        public Caution {
            Arguments.code(instrument, "instrument");
            Arguments.notNull(flag, "flag");
        }

        @Override
        public Set<PlanParty> readers() {
            return only(EnumSet.of(PlanParty.CONSULTANT));
        }
    }

    private static Set<PlanParty> all() {
        return only(EnumSet.allOf(PlanParty.class));
    }

    private static Set<PlanParty> only(EnumSet<PlanParty> parties) {
        return Collections.unmodifiableSet(parties);
    }
}
