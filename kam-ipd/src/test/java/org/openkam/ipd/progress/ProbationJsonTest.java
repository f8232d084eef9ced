package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.instrument.TargetConditions.Condition;

/** A golden text, read by eye: growth 21 of 105 is 0.2, of 0.3 asked for 0.6667; without C1 1 of 5 is 0.2. */
class ProbationJsonTest {
    private static final String GOLDEN = """
            {
              "format" : "openkam-probation-review",
              "schemaVersion" : "1.0",
              "assessee" : "N01",
              "decider" : "HEAD",
              "goal" : {
                "growth" : 0.3,
                "start" : "2028-03-01",
                "end" : "2028-08-31",
                "dealCycle" : "P6M",
                "feasibleBy" : "HEAD",
                "basis" : {
                  "en" : "similar clients grew by a third last year"
                }
              },
              "asOf" : "2028-08-31",
              "clients" : [
                {
                  "client" : "C1",
                  "baseline" : 100,
                  "turnover" : 120,
                  "growth" : {
                    "value" : 0.2000
                  },
                  "attainmentWithout" : {
                    "value" : 0.6667
                  }
                },
                {
                  "client" : "C2",
                  "baseline" : 5,
                  "turnover" : 6,
                  "growth" : {
                    "value" : 0.2000
                  },
                  "attainmentWithout" : {
                    "value" : 0.6667
                  }
                }
              ],
              "conditions" : {
                "given" : [
                  "TARGET_EXPLAINED",
                  "KNOWLEDGE_PROVIDED",
                  "TIME_TO_KNOW_CLIENT",
                  "SPECIALIST_SUPPORT"
                ],
                "missing" : [
                  "BUDGET"
                ],
                "unknown" : [ ]
              },
              "growth" : {
                "value" : 0.2000
              },
              "attainment" : {
                "value" : 0.6667
              },
              "advice" : "CONDITIONS_FIRST",
              "reasons" : [
                "FAR_FROM_GOAL",
                "CONDITION_MISSING",
                "TOO_FEW_CLIENTS_FOR_ERROR"
              ]
            }
            """;

    private static String json(ProbationReview review) throws IOException {
        StringWriter out = new StringWriter();
        ProbationJson.write(review, out);
        return out.toString();
    }

    @Test
    void golden() throws IOException {
        TargetConditions conditions = TargetConditions.givenAll().without(Condition.BUDGET);
        assertThat(json(D01ProbationTest.review(D01ProbationTest.goal(100, 5), conditions, 120, 6)))
                .isEqualTo(GOLDEN);
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws IOException {
        String part = json(D01ProbationTest.review(D01ProbationTest.goal(100, 5), TargetConditions.unknownAll(), 120));
        assertThat(part)
                .doesNotContain("\"attainment\" :")
                .doesNotContain("null")
                .contains("NOT_ENOUGH_DATA");
    }

    @Test
    void errorsAreWritten() throws IOException {
        int[] ten = new int[10];
        Arrays.fill(ten, 100);
        int[] after = ten.clone();
        Arrays.fill(after, 0, 5, 120);
        Arrays.fill(after, 5, 10, 140);
        // 1/9 as in the test of the error
        assertThat(json(D01ProbationTest.review(D01ProbationTest.goal(ten), TargetConditions.givenAll(), after)))
                .contains("\"value\" : 1.0000,\n    \"standardError\" : 0.1111,\n    \"lower\" : 0.7486");
    }
}
