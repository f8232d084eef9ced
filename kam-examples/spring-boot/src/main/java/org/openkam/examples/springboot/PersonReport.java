package org.openkam.examples.springboot;

import org.openkam.core.text.Language;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.springframework.web.util.HtmlUtils;

/**
 * A plain page about a person: fit, plan, and how each score came about. Every text is escaped, the library's as well.
 *
 * @param profile of the person
 * @param fit of the same person with the target role
 * @param plan made from the two
 */
record PersonReport(CompetencyProfile profile, RoleFit fit, DevelopmentPlan plan) {
    private static final String STYLE = "body{max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1d2733;"
            + "font:16px/1.5 'Noto Sans','DejaVu Sans',Arial,sans-serif}"
            + "pre{white-space:pre-wrap;background:#f4f6f8;padding:.8rem}summary{cursor:pointer}";

    /** Returns the page. */
    String html(Language language) {
        String title = Words.text("report.title", language, "assessee", profile.assessee());
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.code()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + HtmlUtils.htmlEscape(title) + "</title>\n<style>"
                + STYLE + "</style>\n</head>\n<body>\n<main>\n");
        element(page, "h1", title);
        element(
                page,
                "p",
                Words.text("report.role", language, "role", fit.role().name().in(language)));
        element(page, "p", Words.text("readiness." + fit.readiness(), language));
        element(page, "p", Words.text("report.human", language));
        element(page, "h2", Words.text("report.plan", language));
        element(page, "pre", plan.render(language.toLocale()));
        element(page, "h2", Words.text("report.traces", language));
        element(page, "p", Words.text("report.privacy", language, "k", k()));
        profile.scores().forEach(score -> trace(page, score, language));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private String k() {
        return Integer.toString(profile.promise().k());
    }

    private void trace(StringBuilder page, CompetencyScore score, Language language) {
        page.append("<details>\n");
        element(
                page,
                "summary",
                profile.model().competency(score.competency()).name().in(language));
        element(page, "pre", score.trace().render(language.toLocale()));
        page.append("</details>\n");
    }

    private static void element(StringBuilder page, String tag, String text) {
        page.append('<').append(tag).append('>');
        page.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        page.append("</").append(tag).append(">\n");
    }
}
