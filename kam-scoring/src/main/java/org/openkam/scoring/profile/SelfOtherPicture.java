package org.openkam.scoring.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.policy.PicturePolicy;
import org.openkam.scoring.profile.SelfOther.Kind;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * How a person's own view stands beside the others': where they agree, blind spots, hidden strengths, weaknesses that practically
 * all colleagues see, and whether the others' scores are too alike to tell strengths from weaknesses. Computed from released
 * values only; differences count by the profile's {@link org.openkam.scoring.policy.GapRule}. Immutable.
 *
 * @param assessee code of the person
 * @param model names the competencies
 * @param views one for each competency, in the order of the profile
 * @param spread standard deviation between the others' scores, points, n - 1 in the denominator; with fewer than three scores not
 *     computable
 * @param haloBelow the spread below which scores are too alike, points
 * @param expectedFalse how many claims of a difference are expected by chance alone if there were none: comparisons times one less
 *     the confidence
 */
public record SelfOtherPicture(
        String assessee,
        CompetencyModel model,
        List<SelfOther> views,
        Estimate spread,
        double haloBelow,
        double expectedFalse)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.of(SelfOtherPicture.class, "selfother");
    private static final int LEAST_SCORES = 3;

    public SelfOtherPicture {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(model, "model");
        views = List.copyOf(views);
        Arguments.notNull(spread, "spread");
    }

    /** Draws the picture by the standard thresholds. */
    public static SelfOtherPicture of(CompetencyProfile profile) {
        return of(profile, PicturePolicy.standard());
    }

    /** Draws the picture. */
    public static SelfOtherPicture of(CompetencyProfile profile, PicturePolicy policy) {
        RatingScale scale = profile.model().ratingScale();
        List<SelfOther> views = new ArrayList<>();
        for (CompetencyScore score : profile.scores()) {
            Estimate others =
                    score.fold(CompetencyScore.Scored::estimate, none -> Estimate.notComputable(Reason.NO_DATA));
            SharedWeakness weakness = SharedWeakness.of(score, scale, policy);
            Kind kind = Kind.of(score.self().claim());
            views.add(new SelfOther(score.competency(), kind, others, score.self(), weakness));
        }
        long compared =
                views.stream().filter(v -> v.kind() != Kind.NOT_COMPARABLE).count();
        return new SelfOtherPicture(
                profile.assessee(),
                profile.model(),
                views,
                spread(views),
                policy.haloSpread() * scale.range(),
                compared * (1 - profile.policy().error().confidence()));
    }

    private static Estimate spread(List<SelfOther> views) {
        double[] scores = views.stream()
                .map(SelfOther::others)
                .filter(Estimate.Computed.class::isInstance)
                .mapToDouble(Estimate::value)
                .toArray();
        if (scores.length < LEAST_SCORES) {
            return Estimate.notComputable(Reason.TOO_FEW_UNITS);
        }
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        return Estimate.of(Math.sqrt(squares / (scores.length - 1)));
    }

    /** Returns the competencies of a kind, in the order of the profile. */
    public List<SelfOther> of(Kind kind) {
        return views.stream().filter(v -> v.kind() == kind).toList();
    }

    /** Returns the competencies in which practically all colleagues see a weakness, in the order of the profile. */
    public List<SelfOther> serious() {
        return views.stream()
                .filter(v -> v.weakness().kind() == SharedWeakness.Kind.SERIOUS)
                .toList();
    }

    /**
     * Returns whether the others' scores are too alike: nobody does everything equally well, so a fit must not be judged by all
     * scores being high.
     */
    public boolean isHalo() {
        return spread.<Boolean>fold(s -> s.value() < haloBelow, reason -> false);
    }

    /** Returns what may be said, line by line. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        StringBuilder out = new StringBuilder();
        for (SelfOther view : views) {
            line(out, "kind." + view.kind(), view, language);
            if (view.weakness().kind() == SharedWeakness.Kind.SERIOUS) {
                line(out, "serious", view, language);
            }
        }
        if (isHalo()) {
            String values = Decimals.plain(spread.value(), 2);
            out.append(MESSAGES.text(
                    "halo", language, Messages.values("spread", values, "below", Decimals.plain(haloBelow, 2))));
            out.append('\n');
        }
        return out.append(
                        MESSAGES.text("false", language, Messages.values("expected", Decimals.plain(expectedFalse, 1))))
                .append('\n')
                .toString();
    }

    private void line(StringBuilder out, String key, SelfOther view, Language language) {
        var values = Messages.values(
                "competency", model.competency(view.competency()).name().in(language),
                "self", number(view.self().score()),
                "others", number(view.others()),
                "raters", Integer.toString(view.weakness().raters()));
        out.append(MESSAGES.text(key, language, values)).append('\n');
    }

    private static String number(Estimate estimate) {
        return estimate.fold(e -> Decimals.plain(e.value(), 2), reason -> "–");
    }

    @Override
    public String toString() {
        return "self and others of " + assessee + ": " + of(Kind.BLIND_SPOT).size() + " blind spots, "
                + of(Kind.HIDDEN_STRENGTH).size() + " hidden strengths, "
                + of(Kind.AGREEMENT).size() + " without difference" + (isHalo() ? ", scores too alike" : "");
    }
}
