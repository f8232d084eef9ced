package org.openkam.scoring.json;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.ScoringProvenance;
import org.openkam.scoring.release.ReleaseHistory;

/** With what a result was made, as a document. */
record ProvenanceDocument(
        String library,
        NamedDocument model,
        NamedDocument policy,
        int k,
        List<Integer> scale,
        BigDecimal confidence,
        CountsDocument counts,
        String firstRelease,
        @Nullable List<String> warnings) {

    /** What is named by code, version or rules, and the digest of its content. */
    record NamedDocument(
            String code, @Nullable String version, @Nullable String rules, String digest) {}

    /** How much it rests on, released figures only. */
    record CountsDocument(int profiles, int scores, long answers) {}

    static ProvenanceDocument of(ScoringProvenance p) {
        var model = p.model();
        return new ProvenanceDocument(
                p.library(),
                new NamedDocument(model.code(), model.version().toString(), null, p.modelDigest()),
                new NamedDocument(p.policy().code(), null, rules(p.policy()), PolicyWriter.digest(p.policy())),
                p.promise().k(),
                List.of(model.ratingScale().lowest(), model.ratingScale().highest()),
                ProfileDocument.decimal(p.policy().error().confidence()),
                new CountsDocument(
                        p.counts().profiles(), p.counts().scores(), p.counts().answers()),
                p.history() == ReleaseHistory.AUDITED ? "audited" : "assumed",
                p.warnings().isEmpty()
                        ? null
                        : p.warnings().list().stream().map(f -> f.code().name()).toList());
    }

    /** The codes of the rules, without the policy's own. */
    private static String rules(ScoringPolicy policy) {
        String text = policy.toString();
        return text.substring(text.indexOf('(') + 1, text.length() - 1);
    }
}
