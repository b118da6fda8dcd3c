package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelState.ModelChart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of every history: a family of four, and two friends from outside. */
final class ReferenceCast {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final List<String> ACCOUNTS =
            List.of("login-anthony", "login-amelie", "login-jane", "login-leon", "login-stranger");
    static final List<String> CHARTS = List.of("camille", "anthony", "amelie", "leon");

    /** Somebody whom staff choose or type on an open chart. */
    enum CastPerson {
        PATIENT("PATIENT", "", Optional.empty()),
        GUARANTOR("GUARANTOR", "Amelie Patient", Optional.empty()),
        FATHER("ANOTHER_PATIENT", "Anthony Patient", Optional.of("anthony")),
        MOTHER("ANOTHER_PATIENT", "Amelie Patient", Optional.of("amelie")),
        BROTHER("ANOTHER_PATIENT", "Leon Patient", Optional.of("leon")),
        JANE("OTHER", "Jane Other", Optional.empty()),
        PAUL("OTHER", "Paul Friend", Optional.empty());

        final String kind;
        final String name;
        final Optional<String> chart;

        CastPerson(String kind, String name, Optional<String> chart) {
            this.kind = kind;
            this.name = name;
            this.chart = chart;
        }
    }

    private ReferenceCast() {}

    static List<ModelChart> charts() {
        return List.of(
                new ModelChart("camille", LocalDate.of(2017, 5, 14), null, "amelie", Set.of("amelie", "anthony")),
                new ModelChart(
                        "anthony",
                        LocalDate.of(1984, 3, 2),
                        "anthony.patient@example.org",
                        "anthony",
                        Set.of("camille")),
                new ModelChart(
                        "amelie", LocalDate.of(1986, 9, 23), "amelie.patient@example.org", "amelie", Set.of("camille")),
                new ModelChart("leon", LocalDate.of(2008, 3, 20), "leon.patient@example.org", null, Set.of()));
    }

    /** The address that staff type for the person. Paul and Jane read one mailbox. */
    static Optional<String> address(CastPerson who, Optional<String> own) {
        return Optional.of(
                switch (who) {
                    case JANE -> "jane.other@example.org";
                    case PAUL -> "Jane.Other+paul@example.org";
                    default -> own.orElseThrow() + ".patient@example.org";
                });
    }

    /** The address that staff type for somebody who was enabled before. */
    static String address(Optional<String> own, String name) {
        return own.map(chart -> chart + ".patient@example.org")
                .orElse(name.startsWith("Jane") ? "jane.other@example.org" : "Jane.Other+paul@example.org");
    }
}
