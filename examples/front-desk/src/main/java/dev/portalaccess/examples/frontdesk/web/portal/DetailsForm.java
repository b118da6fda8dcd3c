package dev.portalaccess.examples.frontdesk.web.portal;

import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics.Details;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Relationship;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The details of a new patient, as typed.
 *
 * @param given the given name
 * @param family the family name
 * @param born the birth date, in the format of a date field
 * @param phone the phone number, or an empty text
 * @param who {@code self}, or {@code other} for a representative
 * @param relationship the representative's relationship to the patient
 */
public record DetailsForm(String given, String family, String born, String phone, String who, String relationship) {

    static DetailsForm first(String given, String who) {
        return new DetailsForm(given, "", "", "", who, "");
    }

    static DetailsForm in(Context context) {
        return new DetailsForm(
                PortalContext.typed(context, "given").strip(),
                PortalContext.typed(context, "family").strip(),
                PortalContext.typed(context, "born").strip(),
                PortalContext.typed(context, "phone").strip(),
                PortalContext.typed(context, "who"),
                PortalContext.typed(context, "relationship"));
    }

    FormProblems problems(PortalContext lobby) {
        FormProblems problems = FormProblems.NONE;
        // A person may have one name, in either field (PA-107).
        if (!PersonName.isNamePart(given) && !(PersonName.isNoPart(given) && PersonName.isNamePart(family))) {
            problems = problems.and("given", "details.given.wrong");
        }
        if (!PersonName.isNamePart(family) && !PersonName.isNoPart(family)) {
            problems = problems.and("family", "details.family.wrong");
        }
        LocalDate today = LocalDate.ofInstant(lobby.now(), lobby.practice().zone());
        if (bornOn().filter(day -> Person.isBirthDate(day, today)).isEmpty()) {
            problems = problems.and("born", "details.born.wrong");
        }
        if (!phone.isEmpty() && PhoneNumber.parse(phone).isEmpty()) {
            problems = problems.and("phone", "details.phone.wrong");
        }
        if (isForSomebodyElse() && representative().isEmpty()) {
            problems = problems.and("relationship", "details.relationship.wrong");
        }
        return problems;
    }

    private boolean isForSomebodyElse() {
        return "other".equals(who);
    }

    /** Returns the relationship of the representative who registers for the patient, if there is one (PA-055). */
    Optional<Relationship> representative() {
        return isForSomebodyElse()
                ? Relationship.find(relationship).filter(known -> !known.isSelf())
                : Optional.empty();
    }

    Details details() {
        return new Details(new PersonName(given, family), LocalDate.parse(born), PhoneNumber.parse(phone));
    }

    private Optional<LocalDate> bornOn() {
        try {
            return Optional.of(LocalDate.parse(born));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Returns a text without personal data. */
    @Override
    public String toString() {
        return "DetailsForm[redacted]";
    }
}
