package org.openkam.examples.report;

import org.openkam.examples.report.chart.PolicyTerms;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;

/** Sentences that depend on the policy, so that a report says of its figures what is true of them. */
final class PolicyWords {
    private final PolicyTerms terms;
    private final ReportWords words;

    PolicyWords(CompetencyProfile profile, ReportWords words) {
        this.terms = PolicyTerms.of(profile);
        this.words = words;
    }

    PolicyTerms terms() {
        return terms;
    }

    /** Returns how to read a score. */
    String interval() {
        if (!terms.onScale()) {
            return words.text("read.interval.share");
        }
        if (terms.hasIntervals()) {
            return words.text("read.interval", "confidence", terms.confidence());
        }
        if (!terms.hasScores()) {
            return words.text("read.interval.withheld");
        }
        return words.text(terms.asksForIntervals() ? "read.interval.small" : "read.interval.value");
    }

    /** Returns the heading of the others' scores. */
    String others() {
        if (!terms.onScale()) {
            return words.text("column.others.share");
        }
        return terms.hasIntervals()
                ? words.text("column.others.interval", "confidence", terms.confidence())
                : words.text("column.others");
    }

    /** Returns when a difference is called one. */
    String claims() {
        if (!terms.claimsByError()) {
            return words.text("read.claims.rule", "rule", terms.rule());
        }
        return words.text(terms.judgesByError() ? "read.claims" : "read.claims.none");
    }

    /** Returns how many claims chance alone may have made. */
    String chance(int comparisons) {
        String number = Integer.toString(comparisons);
        if (!terms.claimsByError()) {
            return words.text("method.false.rule", "comparisons", number, "rule", terms.rule());
        }
        if (comparisons == 0) {
            return words.text("method.false.none");
        }
        return terms.claimsTogether()
                ? words.text("method.false.together", "comparisons", number, "confidence", terms.confidence())
                : words.text(
                        "method.false",
                        "comparisons",
                        number,
                        "number",
                        words.number(comparisons * terms.chance(), 1),
                        "confidence",
                        terms.confidence());
    }

    /** Returns how raters are protected. */
    String privacy(int k) {
        String key = terms.withholdsSmallGroups() ? "read.privacy.withhold" : "read.privacy";
        return words.text(key, "k", Integer.toString(k));
    }

    /** Returns the key of what there is to say of the own view. */
    String ownView(SelfOtherPicture views, boolean isSame) {
        if (views.views().stream().allMatch(v -> v.kind() == SelfOther.Kind.NOT_COMPARABLE)) {
            return "own.unknown";
        }
        return terms.claim(isSame ? "own.none" : "own.some");
    }

    /** Returns what may be said about a score against its target. */
    String claim(CompetencyGap gap) {
        if (gap.isContradicted()) {
            return words.text("claim.contradicted");
        }
        String key = "claim." + gap.claim();
        String claim = words.text(gap.claim() == Claim.NO_RELIABLE_DIFFERENCE ? terms.claim(key) : key);
        // said, because other tables show the score of the others alone
        return gap.basis() == ScoreBasis.COMBINED ? words.text("claim.combined", "claim", claim) : claim;
    }
}
