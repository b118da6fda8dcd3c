package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.RegistrationStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The new patient of the day: the first who has not answered an invitation yet.
 *
 * @param number how many came before
 */
record Newcomer(int number) {

    private static final List<String> NAMES = List.of("Robin", "Sasha", "Jules", "Noor", "Alexis", "Toni", "Sam");
    private static final EnumSet<RegistrationStep.Kind> ANSWERED =
            EnumSet.complementOf(EnumSet.of(RegistrationStep.Kind.INVITED, RegistrationStep.Kind.UNRECOGNISED));

    static Newcomer next(Desk desk) {
        return new Newcomer(Pages.all(page -> desk.portal().registrations().list(desk.practice(), ANSWERED, page))
                .size());
    }

    String given() {
        return NAMES.get(number % NAMES.size());
    }

    /** Nobody shares one, however often a given name comes round. */
    EmailAddress address() {
        int round = number / NAMES.size();
        return new EmailAddress(given().toLowerCase(Locale.ROOT) + (round == 0 ? "" : round + 1) + "@example.org");
    }

    AccountId login() {
        return new AccountId("login-newcomer" + (number == 0 ? "" : "-" + (number + 1)));
    }
}
