package dev.portalaccess.examples.frontdesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The problems in a form, as a page shows them.
 *
 * @param list all problems, in the order of the page
 */
public record ShownProblems(List<Shown> list) {

    /**
     * A problem in one field.
     *
     * @param field the id of the field on the page; empty if the problem concerns the whole form
     * @param text the text of the problem
     * @param code the code of the finding if the clerk may override it with a reason, otherwise empty
     * @param about the person that the problem concerns if a form is about several, otherwise empty
     */
    public record Shown(String field, String text, String code, String about) {}

    public ShownProblems {
        list = List.copyOf(list);
    }

    /** Reports whether there are any problems. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** Reports whether there is a problem in the field. */
    public boolean on(String field) {
        return !at(field).isEmpty();
    }

    /** Returns the texts of the problems in the field, each once. */
    public List<String> at(String field) {
        return list.stream()
                .filter(one -> one.field().equals(field))
                .map(Shown::text)
                .distinct()
                .toList();
    }

    /** Returns the problems that the clerk may override with a reason, each once. */
    public List<Shown> passable() {
        Map<String, Shown> byCode = new LinkedHashMap<>();
        list.stream().filter(one -> !one.code().isEmpty()).forEach(one -> byCode.putIfAbsent(one.code(), one));
        return List.copyOf(byCode.values());
    }
}
