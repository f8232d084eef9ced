// 4. What may be shown: cells of at least three anonymous raters, and nothing that can be subtracted from them.
ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(sample()));
for (String assessee : List.of("A001", "A002", "A003")) {
    System.out.println(assessee + ": " + scored.profile(assessee).cells());
}

// Every linear figure of the release is audited: no combination of them depends on fewer than k raters.
System.out.println(scored.analystView().audit("A001"));

// A score tells its way, down to what may be shown.
System.out.println(scored.profile("A001").score("PLN").trace().render());
