package org.openkam.core.model;

import org.openkam.core.model.QualificationRequirement.Kind;

/** A small model with every part, put together as an author would. */
final class ServiceDesk {
    private ServiceDesk() {}

    static ModelBuilder builder() {
        ModelBuilder builder = CompetencyModel.builder("service", "1.0")
                .name("en", "Service desk")
                .name("pl", "Dział obsługi")
                .scale(1, 3)
                .level(1, l -> l.name("en", "Beginner").description("en", "Needs help."))
                .level(2, l -> l.name("en", "Reliable").description("en", "Works alone."))
                .level(3, l -> l.name("en", "Model").description("en", "Teaches others."))
                .cluster("CORE", c -> c.name("en", "Core").name("pl", "Podstawy"))
                .roleComponent(
                        "CALLS",
                        c -> c.name("en", "Taking calls")
                                .competencies("LST", "FIX")
                                .delegability(Delegability.PARTLY)
                                .backup("en", "A colleague"))
                .function("SERVE", f -> f.name("en", "Serving customers"))
                .process(
                        "CALL",
                        p -> p.name("en", "Answering a call")
                                .roles("AGENT", "LEAD")
                                .indicators("LST-1", "FIX-1"));
        return roles(competencies(builder));
    }

    private static ModelBuilder competencies(ModelBuilder builder) {
        return builder.competency(
                        "LST",
                        c -> c.name("en", "Listening")
                                .name("pl", "Słuchanie")
                                .definition("en", "Understands callers.")
                                .indicator(
                                        "LST-1",
                                        i -> i.text("en", "Hears the caller out.")
                                                .provenance(Provenance.SOURCE_CASE))
                                .indicator(
                                        "LST-2",
                                        i -> i.text("en", "Interrupts.").counter())
                                .anchor(3, a -> a.text("en", "Callers feel understood."))
                                .anchor(2, a -> a.text("en", "Repeats what was said.")))
                .competency(
                        "FIX",
                        c -> c.cluster("CORE")
                                .extension()
                                .name("en", "Fixing")
                                .definition("en", "Solves what callers report.")
                                .indicator(
                                        "FIX-1",
                                        i -> i.text("en", "Knows the products.").facet(IndicatorFacet.KNOWLEDGE)));
    }

    private static ModelBuilder roles(ModelBuilder builder) {
        return builder.role(
                        "AGENT",
                        r -> r.name("en", "Agent")
                                .name("pl", "Konsultant")
                                .mustHave("LST", 2, "62.5")
                                .requires("FIX", 1, "37.5")
                                .qualification("POL", Kind.LANGUAGE, q -> q.text("en", "Polish, fluent"))
                                .qualification(
                                        "DEG",
                                        Kind.EDUCATION,
                                        q -> q.text("en", "A degree").desired()))
                .role(
                        "LEAD",
                        r -> r.name("en", "Team lead")
                                .requires(
                                        "LST",
                                        q -> q.target(3)
                                                .weight(100)
                                                .mustHaveIndicator("LST-1", 3, 80)
                                                .indicator("LST-2", 2, 20)))
                .careerPath("AGENT", "LEAD", when -> when.text("en", "After two years."));
    }
}
