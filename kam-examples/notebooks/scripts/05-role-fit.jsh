// 5. A person against a role, with error; and all instruments together.
ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(sample()));
CompetencyProfile profile = scored.profile("A001");
RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
System.out.println(fit);
fit.missed().forEach(System.out::println);

// Where instruments contradict each other there is no common score but a question.
System.out.println(profile.combined("GRW"));

// As a picture: opens a browser, or writes a file and prints its name.
show(GapChart.of(profile, fit, Language.ENGLISH));
show(profile);
