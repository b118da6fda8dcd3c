package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import java.time.LocalDate;
import java.time.Period;

/**
 * The address on file that a form may fill in for a person. A minor's chart often has the address of the guarantor; a
 * link that goes there gives the guarantor the minor's own login, so the clerk has to ask for another one.
 */
final class OwnAddress {

    private static final int ADULT = 18;

    private final DeskRequest turn;

    OwnAddress(DeskRequest turn) {
        this.turn = turn;
    }

    /** Returns the person's own address; empty if there is none on file, or a minor has the guarantor's. */
    String of(Person person) {
        return person.email()
                .filter(address -> !isMinor(person) || !isGuarantors(person, address))
                .map(EmailAddress::value)
                .orElse("");
    }

    private boolean isMinor(Person person) {
        LocalDate today = turn.today();
        return person.bornOn()
                .filter(born -> Period.between(born, today).getYears() < ADULT)
                .isPresent();
    }

    private boolean isGuarantors(Person person, EmailAddress address) {
        return person.chart()
                .flatMap(chart -> turn.ehr().charts().chart(turn.practice(), chart))
                .flatMap(Chart::guarantor)
                .flatMap(guarantor -> guarantor.person().email())
                .map(EmailAddress::mailbox)
                .filter(address.mailbox()::equals)
                .isPresent();
    }
}
