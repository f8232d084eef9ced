// 6. From a profile to a development plan that three parties can talk about.
ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(sample()));
CompetencyProfile profile = scored.profile("A001");
RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
DevelopmentPlan plan = DevelopmentPlanner.standard().plan(profile, fit);
System.out.println(plan.render(Locale.ENGLISH));
show(plan);

// Less time gives another plan, never one that breaks its limits.
DevelopmentPlan small = DevelopmentPlanner.standard().with(new PlanLimits(2, 1, 12)).plan(profile, fit);
System.out.println(small);
