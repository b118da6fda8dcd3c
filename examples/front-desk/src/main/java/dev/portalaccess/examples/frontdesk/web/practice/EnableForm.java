package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.enabling.AccessOptions;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.PersonOption;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.ChartId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole form of <em>Enable Portal Access</em>, with both steps. It travels from page to page; the server stores
 * none of it.
 *
 * @param entries all people on the form, picked or not
 * @param picked the keys of the people who are to have access
 */
record EnableForm(List<PersonEntry> entries, Set<String> picked) {

    private static final String GUARANTOR = "guarantor";

    /** The keys of those whom the chart names: the patient, and as many guarantors as a page can show. */
    private static final List<String> NAMED = Stream.concat(
                    Stream.of("patient", GUARANTOR), IntStream.rangeClosed(2, 9).mapToObj(EnableForm::guarantor))
            .toList();

    private static final Pattern ADDED = Pattern.compile("[ao]\\d{1,3}");
    private static final int MOST = 20;

    EnableForm {
        entries = List.copyOf(entries);
        picked = Set.copyOf(picked);
    }

    /** Returns the form as it opens: no one is picked, and the addresses that the library suggests are filled in. */
    static EnableForm blank(AccessOptions options) {
        List<PersonEntry> entries = new ArrayList<>();
        entries.add(options.patient().map(one -> filled("patient", one)).orElseGet(() -> PersonEntry.blank("patient")));
        for (PersonOption payer : options.guarantors()) {
            if (entries.size() < NAMED.size()) {
                entries.add(filled(NAMED.get(entries.size()), payer));
            }
        }
        return new EnableForm(entries, Set.of());
    }

    private static String guarantor(int number) {
        return GUARANTOR + number;
    }

    /**
     * Returns the entry of a person that the page showed to the clerk. The entry carries the fingerprint of the facts
     * shown (PA-008).
     */
    static PersonEntry filled(String key, PersonOption shown) {
        String address = shown.person().email().map(EmailAddress::value).orElse("");
        return PersonEntry.blank(key)
                .with("chart", shown.person().chart().map(ChartId::value).orElse(""))
                .with("shown", shown.fingerprint())
                .with("email", address)
                .with("channel", address.isEmpty() ? "" : "EMAIL")
                .with(
                        "relationship",
                        shown.relationship().map(one -> one.code()).orElse(""));
    }

    /** Reads the form from the request. */
    static EnableForm of(DeskRequest turn) {
        List<String> added = turn.all("key").stream()
                .filter(key -> ADDED.matcher(key).matches())
                .distinct()
                .limit(MOST)
                .toList();
        Set<String> picked = new TreeSet<>(turn.all("pick"));
        picked.retainAll(NAMED);
        picked.addAll(added);
        return new EnableForm(
                Stream.concat(named(turn, picked), added.stream())
                        .map(key -> entry(turn, key))
                        .toList(),
                picked);
    }

    private static Stream<String> named(DeskRequest turn, Set<String> picked) {
        return NAMED.stream()
                .filter(key -> key.equals("patient")
                        || picked.contains(key)
                        || !turn.line(key + ".shown").isEmpty());
    }

    private static PersonEntry entry(DeskRequest turn, String key) {
        Map<String, String> values = new HashMap<>();
        PersonEntry.FIELDS.forEach(field -> values.put(field, turn.line(key + "." + field)));
        return new PersonEntry(key, PersonEntry.kind(key), values, turn.all(key + ".also"));
    }

    /** Returns the form as the fields that {@link #of} reads. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("pick", picked.stream().filter(NAMED::contains).toList());
        fields.put(
                "key",
                entries.stream()
                        .map(PersonEntry::key)
                        .filter(key -> !NAMED.contains(key))
                        .toList());
        for (PersonEntry entry : entries) {
            entry.values().forEach((field, value) -> fields.put(entry.key() + "." + field, List.of(value)));
            fields.put(entry.key() + ".also", entry.also());
        }
        return fields;
    }

    /** Returns the people who are to have access, in the order of the command. */
    List<PersonEntry> chosen() {
        return entries.stream().filter(entry -> picked.contains(entry.key())).toList();
    }

    boolean isFull() {
        return chosen().size() >= MOST;
    }

    EnableForm with(PersonEntry entry) {
        List<PersonEntry> more = new ArrayList<>(entries);
        more.add(entry);
        Set<String> keys = new TreeSet<>(picked);
        keys.add(entry.key());
        return new EnableForm(more, keys);
    }

    EnableForm without(String key) {
        return new EnableForm(
                entries.stream().filter(entry -> !entry.key().equals(key)).toList(), picked);
    }

    /** Returns the form with each entry changed. */
    EnableForm mapped(UnaryOperator<PersonEntry> change) {
        return new EnableForm(entries.stream().map(change).toList(), picked);
    }

    /** Returns a key that no entry has yet. */
    String free(String letter) {
        int number = 1;
        while (picked.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }

    EnableAccess toCommand(ChartId chart) {
        return new EnableAccess(
                chart, chosen().stream().map(PersonEntry::toIndividual).toList());
    }
}
