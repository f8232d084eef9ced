Programme programme = ProgrammeFolder.read(Path.of("programme-a"));    // all findings at once, or a programme
ScoredProgramme scored = Scoring.standard().score(programme);           // Scoring.with(policy) for another policy
CompetencyProfile profile = scored.profile("A001");                     // only what may be released
CompetencyScore score = profile.score("PLN");                           // sealed: Scored | NotScored(reason: withheld or not computable)
System.out.println(score.trace().render());                             // every step from what may be shown to the number
RoleFit fit = RoleFit.of(profile, programme.model().role("KEY_ACCOUNT_MANAGER"));
DevelopmentPlan plan = DevelopmentPlanner.standard().plan(profile, fit);
System.out.println(plan.render(Locale.forLanguageTag("ru")));

RatingMatrix x = RatingMatrix.of(new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
IntraclassCorrelation.of(x, IccForm.ICC_2_1).value();                   // 0.2897638
KrippendorffAlpha.of(x, Metric.INTERVAL);                               // one-line toString: value, interval, n
