package dev.portalaccess.reports;

import static java.util.Objects.requireNonNull;

/**
 * The definition of a measure on electronic access (PA-151). The rules of the programmes change every year, so a host
 * states its own where these do not fit.
 *
 * @param program the id of the programme, as the host's files name it
 * @param period the practice and the days of the encounters
 * @param counted the kind of encounters that count
 * @param limit how soon access has to be offered
 */
public record MeasureDefinition(String program, ReportPeriod period, EncounterKind counted, TimelyLimit limit) {

    /** The business days that clinicians have. */
    public static final int CLINICIAN_DAYS = 4;

    /** The hours that hospitals have. */
    public static final int HOSPITAL_HOURS = 36;

    /** Rejects a blank id. */
    public MeasureDefinition {
        requireNonNull(period, "period");
        requireNonNull(counted, "counted");
        requireNonNull(limit, "limit");
        if (program.isBlank()) {
            throw new IllegalArgumentException("program must not be blank");
        }
    }

    /** Returns the definition for MIPS clinicians and groups: visits, and 4 business days of the calendar. */
    public static MeasureDefinition clinicians(String program, ReportPeriod period, BusinessCalendar calendar) {
        return new MeasureDefinition(
                program, period, EncounterKind.VISIT, new TimelyLimit.BusinessDays(CLINICIAN_DAYS, calendar));
    }

    /** Returns the definition for hospitals: discharges, and 36 hours. */
    public static MeasureDefinition hospitals(String program, ReportPeriod period) {
        return new MeasureDefinition(
                program, period, EncounterKind.DISCHARGE, new TimelyLimit.ElapsedHours(HOSPITAL_HOURS));
    }

    /** Reports whether an encounter counts. */
    boolean counts(ReportedEncounter encounter) {
        return encounter.kind() == counted && period.span().contains(encounter.at());
    }
}
