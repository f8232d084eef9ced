package org.openkam.examples.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.HeatMapChart;
import org.openkam.examples.report.chart.NineBoxChart;
import org.openkam.examples.report.chart.Picture;
import org.openkam.examples.report.chart.PolicyTerms;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.Page.Fact;
import org.openkam.examples.report.page.Section;
import org.openkam.examples.report.page.Table;
import org.openkam.examples.report.page.Table.Row;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.team.HeatCell;
import org.openkam.scoring.team.NineBox;
import org.openkam.scoring.team.NineBox.Placement;
import org.openkam.scoring.team.NineBox.Third;
import org.openkam.scoring.team.UnitHeatMap;

/**
 * A team or an organisation at a glance, in numbers that name nobody: means of units, how many people reliably meet what roles ask,
 * and, if the host gives them, boxes of performance and potential and what hangs on single people, who are named then. Stays readable for thousands.
 */
public final class TeamReport {
    /** So many roles are shown, those that most people are compared with. */
    public static final int MOST_ROLES = 10;

    /** Of more people than this a picture by code isn't drawn. */
    public static final int MOST_PEOPLE = 40;

    private final ReportWords words;
    private final List<CompetencyProfile> people;
    private final CompetencyModel model;
    private final TeamExtras extras;
    private final PolicyTerms terms;

    private TeamReport(List<CompetencyProfile> people, TeamExtras extras, Language language) {
        this.words = new ReportWords(language);
        this.people = people;
        this.model = people.get(0).model();
        this.extras = extras;
        this.terms = PolicyTerms.of(people.get(0));
    }

    /**
     * Lays out the report.
     *
     * @param people by one model and policy, nobody twice, at least one
     * @param extras what is shown besides
     * @param language of the words
     */
    public static Page of(Collection<CompetencyProfile> people, TeamExtras extras, Language language) {
        return new TeamReport(
                        Arguments.notEmpty(people, "people of team"), Arguments.notNull(extras, "extras"), language)
                .page();
    }

    private Page page() {
        UnitHeatMap map = UnitHeatMap.ofUnits(people, extras.policy());
        List<Section> sections = new ArrayList<>();
        sections.add(howToRead());
        sections.add(units(map));
        sections.addAll(roles());
        if (!extras.boxes().isEmpty()) {
            sections.add(boxes());
        }
        if (extras.riskOrNull() != null) {
            sections.add(Section.builder("risk", words.text("team.risk"))
                    .points(extras.riskOrNull()
                            .render(words.language().toLocale())
                            .lines()
                            .toList())
                    .build());
        }
        return new Page(
                words.language().code(),
                words.text("team.title"),
                words.text(model.name()),
                List.of(
                        fact("fact.people", people.size()),
                        fact("fact.units", map.rows().size()),
                        fact("fact.withheld", withheld(map))),
                sections,
                words.text("contents"));
    }

    private Fact fact(String key, long number) {
        return new Fact(Long.toString(number), words.counted(key, number));
    }

    private static long withheld(UnitHeatMap map) {
        return map.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(HeatCell::isWithheld)
                .count();
    }

    private Section howToRead() {
        return Section.builder("read", words.text("team.read"))
                .paragraph(words.text(namesPeople() ? "team.read.people.named" : "team.read.people", "k", least()))
                .paragraph(words.text("team.read.means"))
                .paragraph(words.text("method.human"))
                .build();
    }

    private boolean namesPeople() {
        return extras.riskOrNull() != null || drawsPeople();
    }

    private boolean drawsPeople() {
        int boxes = extras.boxes().size();
        return extras.namedOrNull() != null && boxes > 0 && boxes <= MOST_PEOPLE;
    }

    private String least() {
        return Integer.toString(extras.policy().leastPeople());
    }

    private Section units(UnitHeatMap map) {
        List<Row> rows = map.everybody().cells().stream()
                .map(c -> new Row(
                        c.competency(),
                        List.of(
                                words.competency(model, c.competency()),
                                words.value(c.mean()),
                                c.people() == 0 ? "–" : Integer.toString(c.people()))))
                .toList();
        int more = map.rows().size() - HeatMapChart.MOST_DRAWN;
        var section = Section.builder("units", words.text("team.units"));
        List<Picture> pictures = terms.onScale()
                ? HeatMapChart.pages(map, model, words.language())
                : HeatMapChart.pagesOfShares(map, model, words.language());
        pictures.forEach(section::picture);
        if (more > 0) {
            section.paragraph(words.counted("team.more.units", more));
        }
        return section.table(new Table(
                        words.text("team.everybody"),
                        List.of(
                                words.text("column.code"),
                                words.text("column.competency"),
                                words.text("column.mean"),
                                words.text("column.people")),
                        rows))
                .build();
    }

    /** One section a role; roles with too few people show nothing and aren't named. */
    private List<Section> roles() {
        Map<String, List<CompetencyProfile>> byRole = new TreeMap<>();
        people.forEach(p -> byRole.computeIfAbsent(p.participant().targetRole(), r -> new ArrayList<>())
                .add(p));
        List<Map.Entry<String, List<CompetencyProfile>>> shown = byRole.entrySet().stream()
                .filter(e -> e.getValue().size() >= extras.policy().leastPeople())
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .limit(MOST_ROLES)
                .toList();
        List<Section> sections = new ArrayList<>();
        int number = 1;
        for (Map.Entry<String, List<CompetencyProfile>> role : shown) {
            sections.add(role("role-" + number++, role.getKey(), role.getValue()));
        }
        int more = byRole.size() - shown.size();
        if (more > 0) {
            sections.add(Section.builder("roles", words.text("team.roles"))
                    .paragraph(
                            words.counted("team.more.roles", more, "k", least(), "most", Integer.toString(MOST_ROLES)))
                    .build());
        }
        return sections;
    }

    /** What people do beside one requirement, in numbers. */
    private static final class Tally {
        private int compared;
        private int above;
        private int below;

        private void add(Claim claim) {
            compared += claim == Claim.NO_CLAIM ? 0 : 1;
            above += claim == Claim.ABOVE ? 1 : 0;
            below += claim == Claim.BELOW ? 1 : 0;
        }
    }

    private Section role(String id, String code, List<CompetencyProfile> members) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (CompetencyProfile member : members) {
            RoleFit.of(member, model.role(code))
                    .gaps()
                    .forEach(g -> tallies.computeIfAbsent(g.competency(), c -> new Tally())
                            .add(g.claim()));
        }
        List<Row> rows = new ArrayList<>();
        tallies.forEach((competency, t) -> rows.add(new Row(words.competency(model, competency), counts(t))));
        return Section.builder(
                        id,
                        words.text(
                                "team.role", "role", words.text(model.role(code).name())))
                .paragraph(words.counted("team.role.people", members.size()))
                .paragraph(words.text(roleText()))
                .table(new Table(
                        words.text("team.role.table"),
                        List.of(
                                words.text("column.competency"),
                                words.text("column.compared"),
                                words.text("column.above"),
                                words.text("column.below")),
                        rows))
                .build();
    }

    private String roleText() {
        boolean claimsNothing = terms.claimsByError() && !terms.asksForIntervals();
        return claimsNothing ? "team.role.text.none" : terms.claim("team.role.text");
    }

    /** Both numbers together would tell of few who are neither above nor below, so then neither is shown. */
    private List<String> counts(Tally t) {
        int least = extras.policy().leastPeople();
        boolean isRestTold = SmallCounts.tellRest(t.compared, t.above, t.below, least);
        return List.of(
                t.compared < least ? "–" : Integer.toString(t.compared),
                isRestTold ? "–" : count(t.above, t.compared),
                isRestTold ? "–" : count(t.below, t.compared));
    }

    /** A number of people that tells of nobody: neither of the few nor of the few others. */
    private String count(int count, int all) {
        int least = extras.policy().leastPeople();
        if (all < least) {
            return "–";
        }
        if (count < least) {
            return words.text("team.few", "k", least());
        }
        return all - count < least
                ? words.text("team.most", "number", Integer.toString(all - least))
                : Integer.toString(count);
    }

    private Section boxes() {
        Third[] thirds = Third.values();
        int[] counts = new int[thirds.length * thirds.length + 1];
        for (NineBox one : extras.boxes()) {
            boolean isIn = one.box() != null && one.placement() == Placement.IN_BOX;
            int at = isIn
                    ? one.box().potential().ordinal() * thirds.length
                            + one.box().performance().ordinal()
                    : counts.length - 1;
            counts[at]++;
        }
        boolean[] hidden = SmallCounts.hidden(counts, extras.policy().leastPeople());
        List<Row> rows = new ArrayList<>();
        for (int up = thirds.length - 1; up >= 0; up--) {
            List<String> cells = new ArrayList<>();
            for (int across = 0; across < thirds.length; across++) {
                int at = up * thirds.length + across;
                cells.add(hidden[at] ? "·" : Integer.toString(counts[at]));
            }
            rows.add(new Row(words.text("potential." + thirds[up]), cells));
        }
        String between = hidden[counts.length - 1] ? "·" : Integer.toString(counts[counts.length - 1]);
        var section = Section.builder("boxes", words.text("team.boxes"))
                .paragraph(words.text("team.boxes.text", "k", least()));
        if (drawsPeople()) {
            section.picture(NineBoxChart.of(extras.boxes(), extras.namedOrNull(), words.language()));
        }
        List<String> columns = new ArrayList<>(List.of(words.text("column.potential")));
        for (Third third : thirds) {
            columns.add(words.text("performance." + third));
        }
        return section.table(new Table(words.text("team.boxes.table"), columns, rows))
                .paragraph(words.text("team.boxes.between", "number", between))
                .build();
    }
}
