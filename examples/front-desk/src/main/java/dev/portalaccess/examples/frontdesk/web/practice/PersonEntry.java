package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.enabling.Individual.Who;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.id.ChartId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person on the form of <em>Enable Portal Access</em>, as the clerk chose and typed it.
 *
 * @param key what the names of this person's fields begin with
 * @param kind which of the four kinds
 * @param values what stands in the fields, by {@link #FIELDS}
 * @param also the ticked charts
 */
public record PersonEntry(String key, IndividualKind kind, Map<String, String> values, List<String> also) {

    static final List<String> FIELDS = List.of(
            "chart", "given", "family", "shown", "channel", "email", "language", "relationship", "basis", "evidence");

    /** Keeps a copy. */
    public PersonEntry {
        values = Map.copyOf(values);
        also = List.copyOf(also);
    }

    /** A person nothing is typed for yet. */
    static PersonEntry blank(String key) {
        return new PersonEntry(key, kind(key), Map.of(), List.of());
    }

    static IndividualKind kind(String key) {
        return switch (key.charAt(0)) {
            case 'p' -> IndividualKind.PATIENT;
            case 'g' -> IndividualKind.GUARANTOR;
            case 'a' -> IndividualKind.ANOTHER_PATIENT;
            default -> IndividualKind.OTHER;
        };
    }

    /** What stands in that field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    PersonEntry with(String field, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(field, value);
        return new PersonEntry(key, kind, more, also);
    }

    /** The same, to the library: raw, as what is wrong with it is the library's to say. */
    Individual toIndividual() {
        DeliveryChoice deliver =
                new DeliveryChoice(one(Channel.values(), "channel"), given("email"), given("language"));
        return Individual.fromForm(kind, who(), kind == IndividualKind.PATIENT ? null : given("relationship"), deliver)
                .onBasis(one(LegalBasis.values(), "basis"), given("evidence"))
                .also(also.stream()
                        .map(chart -> DeskRequest.known(ChartId::new, chart))
                        .toList());
    }

    Optional<ChartId> chart() {
        return value("chart").isEmpty()
                ? Optional.empty()
                : Optional.of(DeskRequest.known(ChartId::new, value("chart")));
    }

    private Who who() {
        return kind == IndividualKind.OTHER
                ? Who.named(given("given"), given("family"))
                : Who.shown(chart().orElse(null), given("shown"));
    }

    private @Nullable String given(String field) {
        return value(field).isEmpty() ? null : value(field);
    }

    private <E extends Enum<E>> @Nullable E one(E[] all, String field) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }
}
