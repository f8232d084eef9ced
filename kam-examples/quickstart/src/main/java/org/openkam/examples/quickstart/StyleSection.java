package org.openkam.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openkam.core.instrument.StyleBlock;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.instrument.StyleQuestionnaire.Aspect;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleComponent;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.profile.AspectScore;
import org.openkam.scoring.profile.ComponentChoice;
import org.openkam.scoring.profile.ComponentStyleScore;
import org.openkam.scoring.profile.StyleFlag;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.statistic.Estimate;

/** How a person sees the parts of the work: what draws, what is believed to be done well, and what to ask about the answers. */
final class StyleSection {
    private static final int DIGITS = 2;

    private final Words words;
    private final CompetencyModel model;
    private final Optional<StyleProfile> profile;

    StyleSection(Words words, Person person) {
        this.words = words;
        this.model = person.profile().model();
        this.profile = person.profile().styleProfile();
    }

    /** Writes nothing about somebody who didn't answer the questionnaire. */
    void write(Html html) {
        profile.ifPresent(style -> {
            html.element("h2", words.text("style.title"));
            html.raw("<table class=\"style\">\n").raw(head(style));
            blocks(style).forEach(block -> block(html, style, block));
            html.raw("</table>\n").element("p class=\"soft\"", words.text("style.legend"));
            if (!style.choices().isEmpty()) {
                html.element("p class=\"soft\"", words.text("style.choice.legend"));
            }
            html.element("p class=\"soft\"", norm(style));
            flags(html, style);
        });
    }

    private String head(StyleProfile style) {
        Html html = new Html().raw("<tr>").element("th", words.text("style.component"));
        for (String aspect : new String[] {"style.draws", "style.well"}) {
            html.element("th class=\"number\"", words.text(aspect));
            html.element("th class=\"number\"", words.text("style.rank"));
            if (style.isNormed()) {
                html.element("th class=\"number\"", words.text("style.sten"));
            }
        }
        if (!style.choices().isEmpty()) {
            html.element("th class=\"number\"", words.text("style.choice"));
        }
        return html.raw("</tr>\n").content();
    }

    /** Some parts under a heading; the last ones, that no block names, have none. */
    private record Block(Optional<String> name, List<ComponentStyleScore> parts) {}

    private List<Block> blocks(StyleProfile style) {
        List<ComponentStyleScore> left = new ArrayList<>(style.components());
        List<Block> blocks = new ArrayList<>();
        for (StyleBlock block :
                ModelLibrary.styleItems(model.code()).map(StyleItemBank::blocks).orElse(List.of())) {
            List<ComponentStyleScore> own = left.stream()
                    .filter(c -> block.components().contains(c.component()))
                    .toList();
            left.removeAll(own);
            blocks.add(new Block(Optional.of(words.text(block.name())), own));
        }
        blocks.add(new Block(Optional.empty(), left));
        return blocks.stream().filter(b -> !b.parts.isEmpty()).toList();
    }

    private void block(Html html, StyleProfile style, Block block) {
        int columns = 5 + (style.isNormed() ? 2 : 0) + (style.choices().isEmpty() ? 0 : 1);
        block.name.ifPresent(name -> html.raw("<tr class=\"cluster\"><td colspan=\"" + columns + "\">")
                .text(name)
                .raw("</td></tr>\n"));
        for (ComponentStyleScore part : block.parts) {
            html.raw("<tr><td>").text(name(part.component())).raw("</td>");
            aspect(html, style, part.drawsMe());
            aspect(html, style, part.doWell());
            if (!style.choices().isEmpty()) {
                number(html, style.choice(part.component()).map(this::shown).orElse("–"));
            }
            html.raw("</tr>\n");
        }
    }

    private void aspect(Html html, StyleProfile style, AspectScore score) {
        number(html, score.raw().fold(e -> withError(e, DIGITS), reason -> "–"));
        number(html, rank(score.rank()));
        if (style.isNormed()) {
            number(html, score.norm().sten().fold(this::sten, reason -> "–"));
        }
    }

    private static void number(Html html, String text) {
        html.raw("<td class=\"number\">").text(text).raw("</td>");
    }

    private String withError(Estimate.Computed score, int digits) {
        String value = words.number(score.value(), digits);
        return score.standardError() == null
                ? value
                : value + " ± " + words.number(score.standardError().value(), digits);
    }

    private String sten(Estimate.Computed sten) {
        String value = words.number(sten.value(), 0);
        return sten.interval() == null
                ? value
                : value + " [" + words.number(sten.interval().lower(), 0) + "; "
                        + words.number(sten.interval().upper(), 0) + "]";
    }

    private String rank(Estimate rank) {
        return rank.fold(r -> words.number(r.value(), r.value() == Math.rint(r.value()) ? 0 : 1), reason -> "–");
    }

    private String shown(ComponentChoice choice) {
        return choice.share().fold(share -> words.number(share.value() * 100, 0) + " %", reason -> "–");
    }

    private String norm(StyleProfile style) {
        List<NormLookup> groups = style.components().stream()
                .flatMap(c -> List.of(c.drawsMe(), c.doWell()).stream())
                .filter(score -> score.norm().isPlaced())
                .map(score -> score.norm().group())
                .toList();
        if (groups.isEmpty()) {
            return words.text("style.norm.none");
        }
        NormLookup group = groups.get(0);
        String warnings = groups.stream()
                .flatMap(g -> g.warnings().stream())
                .distinct()
                .sorted()
                .map(warning -> words.text("style.norm." + warning))
                .collect(Collectors.joining("; "));
        return words.text(
                "style.norm",
                "population",
                group.population(),
                "collected",
                String.valueOf(group.collectedOrNull()),
                "people",
                Long.toString(group.n()),
                "warnings",
                warnings.isEmpty() ? words.text("style.norm.sound") : warnings);
    }

    private void flags(Html html, StyleProfile style) {
        html.element("h3", words.text("style.flags")).raw("<ul>\n");
        for (StyleFlag flag : style.flags()) {
            html.raw(flag.raised() ? "<li><b>" : "<li class=\"soft\">");
            html.text(flag.render(words.language().toLocale())).raw(flag.raised() ? "</b></li>\n" : "</li>\n");
        }
        html.raw("</ul>\n");
    }

    private String name(String component) {
        return model.roleComponents().stream()
                .filter(c -> c.code().equals(component))
                .findFirst()
                .map(RoleComponent::name)
                .map(words::text)
                .orElse(component);
    }

    /** Writes how each score came about. */
    void traces(Html html) {
        profile.ifPresent(style -> style.components().forEach(part -> {
            html.raw("<details><summary>").text(words.text("style.trace", "component", name(part.component())));
            html.raw("</summary><pre>");
            for (Aspect aspect : new Aspect[] {Aspect.DRAWS_ME, Aspect.DO_WELL}) {
                style.trace(part.component(), aspect)
                        .ifPresent(
                                trace -> html.text(trace.render(words.language().toLocale())));
            }
            html.raw("</pre></details>\n");
        }));
    }
}
