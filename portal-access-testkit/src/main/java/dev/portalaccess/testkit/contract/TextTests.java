package dev.portalaccess.testkit.contract;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Basis;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Standing;
import dev.portalaccess.model.Terms;
import dev.portalaccess.model.Tries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text is read as it was written: any script, any length the model allows, no folding, no trimming. */
abstract class TextTests extends RoundTrips {

    TextTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void names_in_any_script_and_up_to_the_longest_come_back() {
        Texts.names().forEach(name -> comesBack(holder(name, Samples.ADDRESS)));
    }

    @Test
    public final void addresses_come_back_as_they_were_written() {
        Stream.of(
                        "a@b",
                        "Capital.Letters+Tag@Example.ORG",
                        "x".repeat(242) + "@example.org",
                        "a'b%_{}$&*/=?^`|~!#@xn--bcher-kva.example")
                .map(EmailAddress::new)
                .forEach(address -> comesBack(holder(Samples.NAME, address)));
    }

    @Test
    public final void words_of_staff_in_any_script_and_up_to_the_longest_come_back() {
        Texts.words(500)
                .forEach(words -> comesBack(samples.chart(samples.grant()
                        .revoked(new Standing.Revoked(samples.now(), Samples.CLERK, Reason.other(words))))));
    }

    @Test
    public final void references_of_documents_come_back() {
        Texts.lines(200).forEach(line -> comesBack(samples.chart(on(Basis.of(LegalBasis.GUARDIANSHIP, line)))));
    }

    @Test
    public final void ids_come_back_and_ids_that_look_alike_are_different() {
        List<ChartId> charts = Texts.ids(samples.id("")).map(ChartId::new).toList();
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
                Tries.NONE,
                List.of());
    }

    private Grant on(Basis basis) {
        Grant bare = samples.grant();
        return new Grant(
                bare.id(),
                bare.chart(),
                bare.holder(),
                bare.account(),
                new Terms(Optional.empty(), Optional.of(basis), Scope.FULL),
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
                new Delivery(Channel.EMAIL, Optional.of(Samples.ADDRESS), language),
                bare.grants(),
                bare.codes(),
                bare.state());
    }
}
