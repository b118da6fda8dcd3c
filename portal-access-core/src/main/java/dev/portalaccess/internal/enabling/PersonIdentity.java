package dev.portalaccess.internal.enabling;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.stored.Holder;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells one person from another within a batch of requests: ids, mailboxes and accounts. */
final class PersonIdentity {

    private PersonIdentity() {}

    static Set<String> of(Person person, Optional<Holder> holder, Optional<EmailAddress> address) {
        return Stream.of(
                        person.chart().map(chart -> "chart " + chart.value()),
                        person.id().map(id -> "person " + id.value()),
                        holder.map(known -> "holder " + known.id().value()),
                        holder.flatMap(Holder::account).map(account -> "account " + account.value()),
                        address.map(at -> "mailbox " + at.mailbox().key()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
