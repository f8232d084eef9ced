package org.openkam.examples.quickstart;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.ProgrammeReading;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.RowCounts;
import org.openkam.examples.report.chart.PolicyTerms;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.scoring.ProgrammeQuality;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.policy.Readiness;

/** The summary on the console: the programme's quality from released values, then one line a person. */
final class Summary {
    private static final int MOST_PEOPLE = 100;

    private final Words words;
    private final ScoredProgramme scored;
    private final List<Person> people;

    Summary(Words words, ScoredProgramme scored, List<Person> people) {
        this.words = words;
        this.scored = scored;
        this.people = people;
    }

    void findings(Findings findings, PrintStream out) {
        FindingsSummary.print(findings, words.language(), out);
    }

    void print(ProgrammeReading reading, Path folder, PrintStream out) {
        reading.counts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            RowCounts c = entry.getValue();
            out.println(words.text(
                    "summary.rows",
                    "file",
                    entry.getKey(),
                    "rows",
                    Long.toString(c.rows()),
                    "accepted",
                    Long.toString(c.accepted()),
                    "rejected",
                    Long.toString(c.rejected()),
                    "collapsed",
                    Long.toString(c.collapsed())));
        });
        out.println(quality());
        out.println();
        if (people.size() <= MOST_PEOPLE) {
            people.forEach(person -> out.println(line(person)));
        } else {
            readiness(out);
        }
        out.println();
        out.println(words.text("summary.written", "folder", folder.toString()));
        out.println(
                words.text("summary.open", "index", folder.resolve("index.html").toString()));
    }

    private String quality() {
        ProgrammeQuality quality = scored.quality();
        return words.text(
                "summary.quality",
                "people",
                Integer.toString(quality.profiles()),
                "scores",
                Integer.toString(quality.scores()),
                "withheld",
                Integer.toString(quality.withheld()),
                "merged",
                Integer.toString(quality.mergedCells()),
                "answers",
                Long.toString(quality.answers()),
                "reliability",
                words.number(quality.medianReliability(), 2));
    }

    /** Thousands of lines tell less than a few numbers; who is who stands on the page of the programme. */
    private void readiness(PrintStream out) {
        Map<Readiness, Integer> counts = new EnumMap<>(Readiness.class);
        people.forEach(person -> counts.merge(person.fit().readiness(), 1, Integer::sum));
        counts.forEach((readiness, number) -> out.println(words.text(
                "summary.readiness",
                "readiness",
                words.text("readiness." + readiness),
                "people",
                Integer.toString(number))));
        out.println(words.text("summary.people", "index", "index.html"));
    }

    private String line(Person person) {
        List<DevelopmentGoal> goals = person.plan().goals();
        String needs = goals.isEmpty()
                ? words.text(none(person))
                : goals.stream().map(DevelopmentGoal::competency).collect(Collectors.joining(", "));
        return words.text(
                "summary.person",
                "assessee",
                person.assessee(),
                "role",
                person.fit().role().code(),
                "fit",
                words.number(person.fit().fit(), 2),
                "readiness",
                words.text("readiness." + person.fit().readiness()),
                "needs",
                needs);
    }

    /** Some roles are looked at for style, so what they miss calls for no goal. */
    private static String none(Person person) {
        return person.fit().missed().isEmpty()
                ? PolicyTerms.of(person.profile()).claim("summary.noneeds")
                : "summary.noneeds.plan";
    }
}
