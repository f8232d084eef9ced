// 2. How far numbers may be trusted: agreement and reliability of four raters who rated six objects
// (Shrout and Fleiss 1979, table 2).
RatingMatrix x = RatingMatrix.of(new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});
System.out.println(IntraclassCorrelation.of(x, IccForm.ICC_2_1));
System.out.println(IntraclassCorrelation.of(x, IccForm.ICC_2_K));
System.out.println(KrippendorffAlpha.of(x, Metric.INTERVAL));
System.out.println(CronbachAlpha.of(x));

// What can't be computed says why instead of giving a number.
RatingMatrix flat = RatingMatrix.of(new double[][] {{3, 3}, {3, 3}});
System.out.println(CronbachAlpha.of(flat));
