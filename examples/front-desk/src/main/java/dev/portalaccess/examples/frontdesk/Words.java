package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.Ground;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Relationship;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the story puts things. */
final class Words {

    private Words() {}

    static String name(Person person) {
        return person.name().given() + " " + person.name().family();
    }

    static String of(Finding finding) {
        return finding.message(Locale.ENGLISH) + " [" + finding.code() + ", " + finding.rule() + "]";
    }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String yesOrNo(Decision decision) {
        return decision.isPermitted() ? "yes" : "no";
    }

    /** Why it is so. */
    static String of(Decision decision) {
        return decision.fold(
                permitted -> permitted.by().stream().map(Words::ground).collect(Collectors.joining("; ")),
                refused -> refused.grounds().stream().map(Words::ground).collect(Collectors.joining("; ")));
    }

    private static String ground(Grant grant) {
        return "as " + grant.terms().relationship().map(Relationship::code).orElse("unspecified") + " since "
                + grant.validity().from();
    }

    private static String ground(Ground ground) {
        return ground.code() + " [" + ground.rule() + "]"
                + ground.since().map(since -> " since " + since).orElse("");
    }
}
