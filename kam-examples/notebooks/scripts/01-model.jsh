// 1. What a role asks: the bundled model of key account management, read, asked and changed.
CompetencyModel model = ModelLibrary.keyAccountManager();
System.out.println(model);

// The competencies by cluster.
for (Cluster cluster : model.clusters()) {
    System.out.println(cluster.name());
    model.competencies().stream()
            .filter(c -> c.cluster().equals(cluster.code()))
            .forEach(c -> System.out.println("  " + c.code() + " " + c.name()));
}

// What a role asks, heaviest first.
RoleProfile role = model.role("KEY_ACCOUNT_MANAGER");
role.requirements().stream()
        .sorted(Comparator.comparing(RoleRequirement::weight).reversed())
        .limit(5)
        .forEach(System.out::println);

// The same competency in three languages.
Language.BUNDLED.forEach(language -> System.out.println(language + ": " + model.competency("PLN").name().in(language)));
