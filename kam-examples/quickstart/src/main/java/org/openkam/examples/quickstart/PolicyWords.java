package org.openkam.examples.quickstart;

import java.math.BigDecimal;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.profile.CompetencyProfile;

/** Which sentences are true under a policy: with intervals or without, claims by error or by another rule, levels or shares. */
final class PolicyWords {
    private final ScoringPolicy policy;
    private final Words words;

    PolicyWords(ScoringPolicy policy, Words words) {
        this.policy = policy;
        this.words = words;
    }

    static PolicyWords of(CompetencyProfile profile, Words words) {
        return new PolicyWords(profile.policy(), words);
    }

    private boolean hasIntervals() {
        return !policy.error().intervals().code().equals(IntervalMethod.none().code());
    }

    private boolean claimsByError() {
        return policy.error().gaps().code().equals(GapRule.exceedsError().code()) || claimsTogether();
    }

    private boolean claimsTogether() {
        return policy.error().gaps().code().equals(GapRule.exceedsErrorHolm().code());
    }

    /** Whether scores are points of the scale and can be compared with a target; otherwise they are shares from 0 to 1. */
    boolean onScale() {
        return CheckedPolicy.of(policy).onScale();
    }

    /** Returns the sentence about claims by error, or the one about claims by another rule. */
    String claim(String key) {
        return words.text(claimsByError() ? key : key + ".rule");
    }

    /** Returns the sentence about scores with interval, scores without, or shares. */
    String score(String key) {
        String form = hasIntervals() ? "" : ".value";
        return words.text(onScale() ? key + form : key + ".share", "confidence", confidence());
    }

    /** Returns how differences came to be called differences. */
    String claims(int comparisons) {
        if (!claimsByError()) {
            String rule = policy.error().gaps().code();
            return words.text("notes.claims.rule", "comparisons", Integer.toString(comparisons), "rule", rule);
        }
        if (!hasIntervals() || !onScale()) {
            return words.text("notes.claims.none");
        }
        double chance = BigDecimal.ONE
                .subtract(BigDecimal.valueOf(policy.error().confidence()))
                .doubleValue();
        return words.text(
                claimsTogether() ? "notes.claims.together" : "notes.claims",
                "comparisons",
                Integer.toString(comparisons),
                "expected",
                words.number(comparisons * chance, 1),
                "confidence",
                confidence());
    }

    /** Returns what the interval and the error of the fit mean, as far as there are any. */
    String error() {
        return words.text(hasIntervals() && onScale() ? "notes.error" : "notes.error.none");
    }

    /** Returns how raters are protected. */
    String privacy(int k) {
        boolean withheld =
                policy.smallGroups().code().equals(SmallGroupRule.withhold().code());
        return words.text(withheld ? "notes.privacy.withhold" : "notes.privacy", "k", Integer.toString(k));
    }

    /** Returns the picture that fits the scores. */
    ScoreChart chart(RatingScale scale) {
        return onScale() ? new ScoreChart(scale.lowest(), scale.highest()) : new ScoreChart(0, 1);
    }

    private String confidence() {
        return BigDecimal.valueOf(policy.error().confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
