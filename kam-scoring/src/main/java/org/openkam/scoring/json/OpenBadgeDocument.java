package org.openkam.scoring.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenBadgeCredential, with the properties that we fill, in the order of the specification (Open Badges 3.0, appendix B.1).
 * Sets of values are arrays even with one element; what is null is left out, and no array is empty (section Serialization).
 */
record OpenBadgeDocument(
        @JsonProperty("@context") List<String> context,
        String id,
        List<String> type,
        String name,
        SubjectDocument credentialSubject,
        ProfileDocument issuer,
        String validFrom) {
    private static final List<String> CONTEXT = List.of(
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    static OpenBadgeDocument of(OpenBadge.Terms terms, SubjectDocument subject) {
        return new OpenBadgeDocument(
                CONTEXT,
                terms.credentialId().toString(),
                List.of("VerifiableCredential", "OpenBadgeCredential"),
                subject.achievement.name,
                subject,
                new ProfileDocument(
                        terms.issuer().id().toString(),
                        List.of("Profile"),
                        terms.issuer().name()),
                terms.validFrom().toString());
    }

    record ProfileDocument(String id, List<String> type, String name) {}

    record SubjectDocument(
            @Nullable String id,
            List<String> type,
            AchievementDocument achievement,
            @Nullable List<IdentityDocument> identifier,
            @Nullable List<ResultDocument> result) {

        static SubjectDocument of(
                BadgeRecipient recipient, AchievementDocument achievement, @Nullable List<ResultDocument> result) {
            String id = recipient instanceof BadgeRecipient.Identified i ? i.id().toString() : null;
            List<IdentityDocument> identifier =
                    recipient instanceof BadgeRecipient.HashedEmail h ? List.of(IdentityDocument.of(h)) : null;
            return new SubjectDocument(id, List.of("AchievementSubject"), achievement, identifier, result);
        }
    }

    record IdentityDocument(String type, boolean hashed, String identityHash, String identityType, String salt) {
        static IdentityDocument of(BadgeRecipient.HashedEmail recipient) {
            return new IdentityDocument(
                    "IdentityObject", true, recipient.identityHash(), "emailAddress", recipient.salt());
        }
    }

    record AchievementDocument(
            String id,
            List<String> type,
            String achievementType,
            CriteriaDocument criteria,
            String description,
            String humanCode,
            String inLanguage,
            String name,
            @Nullable List<RelatedDocument> related,
            List<ResultDescriptionDocument> resultDescription,
            String version) {}

    record CriteriaDocument(String narrative) {}

    record RelatedDocument(String id, List<String> type, String inLanguage, String version) {}

    record ResultDescriptionDocument(
            String id,
            List<String> type,
            @Nullable List<AlignmentDocument> alignment,
            String name,
            String resultType,
            @Nullable String valueMax,
            String valueMin) {}

    record AlignmentDocument(
            List<String> type,
            String targetCode,
            String targetDescription,
            String targetName,
            String targetFramework,
            String targetType,
            String targetUrl) {}

    record ResultDocument(List<String> type, String resultDescription, String value) {
        static ResultDocument of(String resultDescription, String value) {
            return new ResultDocument(List.of("Result"), resultDescription, value);
        }
    }
}
