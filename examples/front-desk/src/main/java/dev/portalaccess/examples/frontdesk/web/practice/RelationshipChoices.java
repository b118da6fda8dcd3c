package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.examples.frontdesk.web.VisitorLanguage;
import dev.portalaccess.examples.frontdesk.web.practice.EnableView.Group;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.texts.RelationshipLabels;
import java.util.ArrayList;
import java.util.List;

/** The relationships that a clerk chooses from: the common ones first, then all others that the library knows. */
final class RelationshipChoices {

    private static final List<List<String>> EVERYDAY = List.of(
            List.of("MTH", "FTH", "PRN", "STPPRN", "PRNFOST", "ADOPTP"),
            List.of("SPS", "WIFE", "HUSB", "DOMPART", "FMRSPS"),
            List.of("DAUC", "SONC", "CHILD"),
            List.of("SIS", "BRO", "SIB"),
            List.of("GRMTH", "GRFTH", "AUNT", "UNCLE", "NIECE", "NEPHEW", "COUSN", "GRNDCHILD", "FAMMEMB"),
            List.of("FRND", "NBOR", "ROOM"));

    private static final List<String> LABELS =
            List.of("parents", "partners", "children", "siblings", "relatives", "others");

    private RelationshipChoices() {}

    static List<Group> groups(VisitorLanguage tongue) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < EVERYDAY.size(); i++) {
            groups.add(group(tongue, LABELS.get(i), EVERYDAY.get(i)));
        }
        groups.add(group(tongue, "more", more()));
        return groups;
    }

    private static List<String> more() {
        List<String> everyday = EVERYDAY.stream().flatMap(List::stream).toList();
        return Relationship.all().stream()
                .filter(one -> !one.isSelf() && !everyday.contains(one.code()))
                .map(Relationship::code)
                .toList();
    }

    private static Group group(VisitorLanguage tongue, String label, List<String> codes) {
        return new Group(
                tongue.say("relationships." + label),
                codes.stream()
                        .map(Relationship::of)
                        .map(one -> new SelectChoice(one.code(), RelationshipLabels.label(one, tongue.language())))
                        .toList());
    }
}
