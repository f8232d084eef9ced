package org.openkam.examples.report;

import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/** Sentences and numbers of reports in one language; English stands in for one that isn't bundled, for all of a report. */
final class ReportWords {
    private static final Messages MESSAGES = Messages.of(ReportWords.class, "report");

    private final Language language;

    ReportWords(Language language) {
        this.language = Language.BUNDLED.contains(language) ? language : Language.ENGLISH;
    }

    Language language() {
        return language;
    }

    /** Returns a sentence; values are given as name, value, name, value. */
    String text(String key, String... values) {
        return MESSAGES.text(key, language, Messages.values(values));
    }

    /** Returns a sentence with a noun in the form that a number asks for. */
    String counted(String key, long number, String... values) {
        return MESSAGES.text(key, language, number, Messages.values(values));
    }

    /** Returns the word for a code, or the code itself if there is none. */
    String word(String prefix, String code) {
        String key = prefix + "." + code;
        return MESSAGES.keys(Language.ENGLISH).contains(key) ? text(key) : code;
    }

    String text(LocalizedText text) {
        return text.in(language);
    }

    String competency(CompetencyModel model, String code) {
        return text(model.competency(code).name());
    }

    /** Returns the name of a part of the work, or its code if the model has no such part. */
    String component(CompetencyModel model, String code) {
        return model.roleComponents().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .map(c -> text(c.name()))
                .orElse(code);
    }

    /** Returns a number with the language's own decimal mark. */
    String number(double value, int digits) {
        String plain = Decimals.plain(value, digits);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    /** Returns a value, or a dash. */
    String value(Estimate estimate) {
        return estimate.fold(e -> number(e.value(), 2), reason -> "–");
    }

    /** Returns a value with its interval, or a dash. */
    String interval(Estimate estimate) {
        return estimate.fold(
                e -> e.interval() == null
                        ? number(e.value(), 2)
                        : number(e.value(), 2) + "\u00a0[" + number(e.interval().lower(), 2) + ";\u00a0"
                                + number(e.interval().upper(), 2) + "]",
                reason -> "–");
    }

    /** Returns a value with its standard error, or a dash. */
    String withError(Estimate estimate, int digits) {
        return estimate.fold(
                e -> e.standardError() == null
                        ? number(e.value(), digits)
                        : number(e.value(), digits) + "\u00a0±\u00a0"
                                + number(e.standardError().value(), digits),
                reason -> "–");
    }

    /** Returns a share as whole percent; nearly all isn't rounded to all, nor hardly anything to nothing. */
    String percent(double share) {
        double percent = share * 100;
        return number(percent > 0 && percent < 100 ? Math.min(99, Math.max(1, percent)) : percent, 0)
                + (language.equals(Language.ENGLISH) ? "%" : "\u00a0%");
    }

    /** Returns whom a report is about, and against which role. */
    String about(RoleFit fit, CompetencyProfile profile) {
        return text(
                "individual.subtitle",
                "assessee",
                profile.assessee(),
                "role",
                text(fit.role().name()));
    }
}
