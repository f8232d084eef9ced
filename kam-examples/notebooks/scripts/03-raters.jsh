// 3. Who rates severely: for the analyst, never for a report.
ScoredProgramme scored = Scoring.standard().score(ProgrammeFolder.read(sample()));
AnalystView analyst = scored.analystView();
SeverityAdjustment severity = analyst.severity("PLN");
System.out.println(severity);

// Observed and adjusted score of one person stand beside each other; the observed one is never replaced.
System.out.println("observed " + analyst.observed("A001", "PLN"));
System.out.println("adjusted " + analyst.adjusted("A001", "PLN"));
