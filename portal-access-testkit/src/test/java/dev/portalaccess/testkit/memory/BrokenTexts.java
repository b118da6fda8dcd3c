package dev.portalaccess.testkit.memory;

import static dev.portalaccess.testkit.memory.BrokenStorage.garbling;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.CommandReceipt;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that garble texts. */
final class BrokenTexts {

    private BrokenTexts() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "keeps results of 255 characters",
                        garbling(CommandReceipt.class, BrokenTexts::withShortResult),
                        "a_receipt_comes_back_with_all_it_may_have_and_with_the_least"),
                StorageFault.of(
                        "has no room for characters of four bytes",
                        garbling(PersonName.class, name -> renamed(name, BrokenTexts::narrow)),
                        "names_in_any_script_and_up_to_the_longest_come_back"),
                StorageFault.of(
                        "folds addresses",
                        garbling(
                                EmailAddress.class,
                                address -> new EmailAddress(address.value().toLowerCase(Locale.ROOT))),
                        "addresses_come_back_as_they_were_written"),
                StorageFault.of(
                        "cuts words at 255 characters",
                        garbling(Reason.class, reason -> reworded(reason, text -> cut(text, 255))),
                        "words_of_staff_in_any_script_and_up_to_the_longest_come_back"),
                StorageFault.of(
                        "composes accents",
                        garbling(
                                Reason.class,
                                reason -> reworded(reason, text -> Normalizer.normalize(text, Normalizer.Form.NFC))),
                        "words_of_staff_in_any_script_and_up_to_the_longest_come_back"),
                StorageFault.of(
                        "cuts references at 100 characters",
                        garbling(
                                StatedBasis.class,
                                basis -> new StatedBasis(
                                        basis.kind(), basis.evidence().map(text -> cut(text, 100)))),
                        "references_of_documents_come_back"),
                StorageFault.of(
                        "cuts logins at 64 characters",
                        garbling(AccountId.class, login -> new AccountId(cut(login.value(), 64))),
                        "ids_come_back_and_ids_that_look_alike_are_different"),
                StorageFault.of(
                        "keeps languages without their scripts",
                        garbling(Locale.class, locale -> new Locale(locale.getLanguage(), locale.getCountry())),
                        "a_message_of_any_kind_in_any_state_comes_back",
                        "languages_come_back"));
    }

    private static PersonName renamed(PersonName name, UnaryOperator<String> change) {
        return new PersonName(change.apply(name.given()), change.apply(name.family()));
    }

    private static Reason reworded(Reason reason, UnaryOperator<String> change) {
        return new Reason(reason.code(), reason.text().map(change));
    }

    private static String narrow(String text) {
        return text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private static CommandReceipt withShortResult(CommandReceipt receipt) {
        return RecordCopies.with(
                receipt,
                "result",
                receipt.result().stream().map(line -> cut(line, 255)).toList());
    }
}
