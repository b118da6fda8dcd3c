package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.internal.UnicodeSamples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that text is read as it was written: any script, any length that the model allows, no case folding, no
 * trimming.
 */
abstract class UnicodeTextTests extends RoundTripTestCase {

    UnicodeTextTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void names_in_any_script_and_up_to_the_longest_come_back() {
        UnicodeSamples.names().forEach(name -> comesBack(holder(name, StorageSamples.ADDRESS)));
    }

    @Test
    public final void addresses_come_back_as_they_were_written() {
        Stream.of(
                        "a@b",
                        "Capital.Letters+Tag@Example.ORG",
                        "x".repeat(242) + "@example.org",
                        "a'b%_{}$&*/=?^`|~!#@xn--bcher-kva.example")
                .map(EmailAddress::new)
                .forEach(address -> comesBack(holder(StorageSamples.NAME, address)));
    }

    @Test
    public final void words_of_staff_in_any_script_and_up_to_the_longest_come_back() {
        UnicodeSamples.words(500)
                .forEach(words -> comesBack(samples.chart(samples.grant()
                        .revoked(new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.other(words))))));
    }

    @Test
    public final void references_of_documents_come_back() {
        UnicodeSamples.lines(200)
                .forEach(line -> comesBack(samples.chart(on(StatedBasis.of(LegalBasis.GUARDIANSHIP, line)))));
    }

    @Test
    public final void ids_come_back_and_ids_that_look_alike_are_different() {
        List<ChartId> charts =
                UnicodeSamples.ids(samples.id("")).map(ChartId::new).toList();
        charts.forEach(chart -> comesBack(samples.chart(samples.grant(chart, new AccountId(chart.value())))));
    }

    @Test
    public final void languages_come_back() {
        Stream.of("en-US", "es", "es-419", "sr-Latn-RS", "zh-Hant-TW", "he", "id", "yi", "und", "de-CH-1996")
                .map(Locale::forLanguageTag)
                .forEach(language -> comesBack(in(language)));
    }

    private Holder holder(PersonName name, EmailAddress address) {
        return new Holder(
                practice(),
                samples.holderId(),
                Optional.empty(),
                Optional.empty(),
                name,
                Optional.of(address),
                Optional.empty(),
                TryCount.NONE,
                List.of());
    }

    private Grant on(StatedBasis basis) {
        Grant bare = samples.grant();
        return new Grant(
                bare.id(),
                bare.chart(),
                bare.holder(),
                bare.account(),
                new GrantTerms(Optional.empty(), Optional.of(basis), Scope.FULL),
                bare.validity(),
                bare.standing(),
                bare.provenance());
    }

    private Invitation in(Locale language) {
        Invitation bare = samples.invitation();
        return new Invitation(
                practice(),
                bare.id(),
                bare.purpose(),
                bare.holder(),
                bare.issue(),
                new DeliveryRoute(Channel.EMAIL, Optional.of(StorageSamples.ADDRESS), language),
                bare.grants(),
                bare.codes(),
                bare.state());
    }
}
