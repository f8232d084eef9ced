package org.openkam.core.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.LocalizedText;

/**
 * Edits that don't get into each other's way: each that touches the inside of a competency has a competency of its own, each
 * that touches a component, a process or a path one of its own.
 */
enum ModelEdit {
    REWORD_MODEL {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            d.identity = new CompetencyModel.Identity(
                    d.identity.code(), d.identity.version(), ModelDraft.with(d.identity.name(), "pl", "inaczej"));
            return List.of("REWORDED MODEL NAME [pl]");
        }
    },
    EXTEND_SCALE {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            d.scale = RatingScale.of(d.scale.lowest(), d.scale.highest() + 1);
            d.levels.add(new ProficiencyLevel(d.scale.highest(), WORDS, WORDS));
            return List.of("RESCALED MODEL SCALE []");
        }
    },
    REWORD_LEVEL {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            int i = hand.upTo(4);
            ProficiencyLevel level = d.levels.get(i);
            d.levels.set(
                    i,
                    new ProficiencyLevel(
                            level.level(), level.name(), ModelDraft.with(level.description(), "ru", "иначе")));
            return List.of("REWORDED LEVEL " + level.level() + " DESCRIPTION [ru]");
        }
    },
    ADD_CLUSTER {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            d.clusters.add(hand.upTo(d.clusters.size()), new Cluster("NEW", WORDS));
            return List.of("ADDED CLUSTER NEW WHOLE [en]");
        }
    },
    REWORD_CLUSTER {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.model.clusters().get(hand.upTo(3)).code();
            d.clusters.replaceAll(c -> c.code().equals(code) ? new Cluster(c.code(), WORDS) : c);
            return List.of("REWORDED CLUSTER " + code + " NAME [en, pl, ru]");
        }
    },
    ADD_COMPETENCY {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            d.competencies.add(
                    hand.upTo(d.competencies.size()),
                    new Competency(
                            "NEWCOMP",
                            d.clusters.get(0).code(),
                            false,
                            new Competency.Label(WORDS, WORDS),
                            List.of(indicator("NEWCOMP-1"), indicator("NEWCOMP-2")),
                            List.of(new BehavioralAnchor(1, WORDS))));
            return List.of("ADDED COMPETENCY NEWCOMP WHOLE [en]");
        }
    },
    MOVE_COMPETENCY {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.competency(this);
            d.competency(code, c -> {
                String other = d.clusters.stream()
                        .map(Cluster::code)
                        .filter(k -> !k.equals(c.cluster()))
                        .findFirst()
                        .orElseThrow();
                return new Competency(c.code(), other, c.extension(), c.label(), c.indicators(), c.anchors());
            });
            return List.of("MOVED COMPETENCY " + code + " CLUSTER []");
        }
    },
    SWAP_COMPETENCIES {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            int i = hand.upTo(hand.all.size() - 2);
            int a = position(d, hand.all.get(i));
            int b = position(d, hand.all.get(i + 1));
            Collections.swap(d.competencies, a, b);
            return List.of("REORDERED MODEL COMPETENCIES []");
        }

        private static int position(ModelDraft d, String code) {
            return d.competencies.stream().map(Competency::code).toList().indexOf(code);
        }
    },
    EXTENSION {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.competency(this);
            d.competency(
                    code,
                    c -> new Competency(c.code(), c.cluster(), !c.extension(), c.label(), c.indicators(), c.anchors()));
            return List.of("RECLASSIFIED COMPETENCY " + code + " EXTENSION []");
        }
    },
    DEFINE {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.competency(this);
            d.competency(
                    code,
                    c -> new Competency(
                            c.code(),
                            c.cluster(),
                            c.extension(),
                            new Competency.Label(
                                    ModelDraft.with(c.name(), "de", "anders"),
                                    ModelDraft.with(c.definition(), "en", "differently")),
                            c.indicators(),
                            c.anchors()));
            return List.of(
                    "REWORDED COMPETENCY " + code + " NAME [de]", "REWORDED COMPETENCY " + code + " DEFINITION [en]");
        }
    },
    ADD_INDICATOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            d.indicators(hand.competency(this), all -> {
                all.add(hand.upTo(all.size()), indicator("ADDED-1"));
                return all;
            });
            return List.of("ADDED INDICATOR ADDED-1 WHOLE [en]");
        }
    },
    REMOVE_INDICATOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.indicator(this);
            TreeSet<String> edits = new TreeSet<>(List.of("REMOVED INDICATOR " + code + " WHOLE [en, pl, ru]"));
            d.processes.stream()
                    .filter(p -> p.indicators().contains(code))
                    .forEach(p -> edits.add("RELINKED PROCESS " + p.code() + " NEEDS []"));
            d.removeIndicator(code);
            return List.copyOf(edits);
        }
    },
    REWORD_INDICATOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.indicator(this);
            d.reword(code, "en", "en").reword(code, "ru", "ru");
            return List.of("REWORDED INDICATOR " + code + " TEXT [en, ru]");
        }
    },
    RECLASSIFY_INDICATOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.indicator(this);
            d.indicator(
                    code,
                    i -> new BehavioralIndicator(
                            i.code(),
                            Polarity.values()[1 - i.polarity().ordinal()],
                            Provenance.values()[1 - i.provenance().ordinal()],
                            IndicatorFacet.values()[(i.facet().ordinal() + 1) % 3],
                            i.text()));
            return List.of(
                    "RECLASSIFIED INDICATOR " + code + " POLARITY []",
                    "RECLASSIFIED INDICATOR " + code + " PROVENANCE []",
                    "RECLASSIFIED INDICATOR " + code + " FACET []");
        }
    },
    MOVE_INDICATOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String from = hand.competency(this);
            BehavioralIndicator moved = d.competencies.stream()
                    .filter(c -> c.code().equals(from))
                    .findFirst()
                    .orElseThrow()
                    .indicators()
                    .get(0);
            d.indicators(from, all -> all.subList(1, all.size()));
            d.indicators(hand.all.get(hand.upTo(hand.all.size() - 1)), all -> {
                all.add(moved);
                return all;
            });
            boolean back = d.competencies.stream()
                    .anyMatch(c -> c.code().equals(from) && c.indicators().contains(moved));
            return back
                    ? List.of("REORDERED COMPETENCY " + from + " INDICATORS []")
                    : List.of("MOVED INDICATOR " + moved.code() + " COMPETENCY []");
        }
    },
    REVERSE_INDICATORS {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.competency(this);
            d.indicators(code, all -> {
                Collections.reverse(all);
                return all;
            });
            return List.of("REORDERED COMPETENCY " + code + " INDICATORS []");
        }
    },
    REMOVE_ANCHOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.competency(this);
            d.anchors(code, all -> all.subList(1, all.size()));
            return List.of("REMOVED ANCHOR " + code + "/1 WHOLE [en, pl, ru]");
        }
    },
    REWORD_ANCHOR {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = hand.competency(this);
            d.anchors(code, all -> {
                all.set(0, new BehavioralAnchor(1, WORDS));
                return all;
            });
            return List.of("REWORDED ANCHOR " + code + "/1 TEXT [en, pl, ru]");
        }
    },
    RELINK_COMPONENT {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            RoleComponent old = d.components.get(0);
            String other = d.competencies.stream()
                    .map(Competency::code)
                    .filter(c -> !old.competencies().contains(c))
                    .findFirst()
                    .orElseThrow();
            d.components.set(
                    0,
                    new RoleComponent(
                            old.code(),
                            old.name(),
                            List.of(other),
                            Delegability.values()[(old.delegability().ordinal() + 1) % 3],
                            WORDS));
            String languages = old.backup()
                    .map(b -> ModelDraft.with(b, "en", "x").languages().toString())
                    .orElse("[en]");
            return List.of(
                    "RELINKED ROLE_COMPONENT " + old.code() + " LEANS_ON []",
                    "RECLASSIFIED ROLE_COMPONENT " + old.code() + " DELEGABILITY []",
                    "REWORDED ROLE_COMPONENT " + old.code() + " BACKUP " + languages);
        }
    },
    REMOVE_COMPONENT {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String code = d.components.remove(d.components.size() - 1).code();
            return List.of("REMOVED ROLE_COMPONENT " + code + " WHOLE [en, pl, ru]");
        }
    },
    ADD_ROLE {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            d.roles.add(new RoleProfile(
                    "NEW_ROLE",
                    WORDS,
                    List.of(new RoleRequirement(hand.all.get(0), 3, BigDecimal.valueOf(100), true))));
            return List.of("ADDED ROLE NEW_ROLE WHOLE [en]");
        }
    },
    RETARGET {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            RoleProfile role = d.roles.get(hand.upTo(4));
            String competency = role.requirements()
                    .get(hand.upTo(role.requirements().size() - 1))
                    .competency();
            d.requirement(
                    role.code(),
                    competency,
                    r -> new RoleRequirement(
                            competency,
                            r.targetLevel() == 1 ? 2 : r.targetLevel() - 1,
                            r.weight(),
                            !r.mustHave(),
                            r.indicators()));
            String place = "REQUIREMENT " + role.code() + "/" + competency;
            return List.of("RETARGETED " + place + " TARGET []", "RECLASSIFIED " + place + " MUST_HAVE []");
        }
    },
    REWEIGHT {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            RoleProfile role = d.roles.get(hand.upTo(4));
            RoleRequirement more = role.requirements().get(0);
            RoleRequirement less = role.requirements().get(1);
            BigDecimal bit = new BigDecimal("0.25");
            d.role(
                    role.code(),
                    r -> new RoleProfile(
                            r.code(),
                            r.name(),
                            r.requirements().stream()
                                    .map(q -> q.competency().equals(more.competency())
                                            ? weigh(q, bit)
                                            : q.competency().equals(less.competency()) ? weigh(q, bit.negate()) : q)
                                    .toList(),
                            r.qualifications()));
            return List.of(
                    "REWEIGHTED REQUIREMENT " + role.code() + "/" + more.competency() + " WEIGHT []",
                    "REWEIGHTED REQUIREMENT " + role.code() + "/" + less.competency() + " WEIGHT []");
        }

        private static RoleRequirement weigh(RoleRequirement r, BigDecimal more) {
            return new RoleRequirement(
                    r.competency(), r.targetLevel(), r.weight().add(more), r.mustHave(), r.indicators());
        }
    },
    ASK_INDICATORS {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            RoleProfile role = d.roles.get(hand.upTo(4));
            String competency = role.requirements()
                    .get(hand.upTo(role.requirements().size() - 1))
                    .competency();
            List<BehavioralIndicator> own = hand.model.competency(competency).indicators();
            String first = own.get(2).code();
            String second = own.get(3).code();
            d.asked(
                    role.code(),
                    competency,
                    none -> List.of(
                            new IndicatorRequirement(first, 3, BigDecimal.valueOf(75), true),
                            new IndicatorRequirement(second, 2, BigDecimal.valueOf(25), false)));
            String place = "ADDED INDICATOR_REQUIREMENT " + role.code() + "/";
            return List.of(place + first + " WHOLE []", place + second + " WHOLE []");
        }
    },
    ADD_QUALIFICATION {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            String role = d.roles.get(hand.upTo(4)).code();
            d.qualifications(role, all -> {
                all.add(
                        0,
                        new QualificationRequirement(
                                "NEWQ",
                                QualificationRequirement.Kind.LICENCE,
                                QualificationRequirement.Necessity.DESIRED,
                                WORDS));
                return all;
            });
            return List.of("ADDED QUALIFICATION " + role + "/NEWQ WHOLE [en]");
        }
    },
    REWORD_PATH {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            CareerPath old = d.paths.get(0);
            d.paths.set(0, new CareerPath(old.from(), old.to(), ModelDraft.with(old.condition(), "en", "other")));
            return List.of("REWORDED CAREER_PATH " + old.from() + "->" + old.to() + " CONDITION [en]");
        }
    },
    REMOVE_PATH {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            CareerPath old = d.paths.remove(1);
            return List.of("REMOVED CAREER_PATH " + old.from() + "->" + old.to() + " WHOLE [en, pl, ru]");
        }
    },
    MOVE_PROCESS {
        @Override
        List<String> apply(ModelDraft d, Hand hand) {
            BusinessProcess old = d.processes.get(0);
            String other = d.functions.stream()
                    .map(BusinessFunction::code)
                    .filter(f -> !f.equals(old.function()))
                    .findFirst()
                    .orElseThrow();
            d.processes.set(0, new BusinessProcess(old.code(), other, old.name(), old.roles(), old.indicators()));
            return List.of("MOVED PROCESS " + old.code() + " FUNCTION []");
        }
    };

    static final LocalizedText WORDS = LocalizedText.of("Other words");

    /** What an edit may take in its hand. */
    static final class Hand {
        final List<String> all;
        private final CompetencyModel model;
        private final Random random;

        Hand(CompetencyModel model, long seed) {
            this.model = model;
            random = new Random(seed);
            all = model.competencies().stream().map(Competency::code).toList();
        }

        int upTo(int highest) {
            return random.nextInt(highest + 1);
        }

        String competency(ModelEdit edit) {
            return all.get(edit.ordinal() % all.size());
        }

        String indicator(ModelEdit edit) {
            return model.competency(competency(edit)).indicators().get(1).code();
        }
    }

    static BehavioralIndicator indicator(String code) {
        return new BehavioralIndicator(code, Polarity.POSITIVE, Provenance.INFERRED, WORDS);
    }

    /** Edits the draft and returns what should be listed. */
    abstract List<String> apply(ModelDraft draft, Hand hand);

    /** Returns a change as the edits write it. */
    static String shown(ModelChange change) {
        return (change.kind() + " " + change.address().element() + " " + change.address())
                .strip()
                .concat(" " + change.aspect() + " " + change.languages());
    }
}
