package dev.portalaccess.examples.frontdesk.web.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a form, field by field.
 *
 * @param list all of it, in the order of the fields
 */
public record Problems(List<Problem> list) {

    /** Nothing is wrong. */
    public static final Problems NONE = new Problems(List.of());

    /** What is wrong with one field, in words. */
    public record Problem(String field, String words) {}

    /** Keeps a copy. */
    public Problems {
        list = List.copyOf(list);
    }

    static Problems of(String field, String words) {
        return NONE.and(field, words);
    }

    Problems and(String field, String words) {
        List<Problem> more = new ArrayList<>(list);
        more.add(new Problem(field, words));
        return new Problems(more);
    }

    /** Whether something is. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** Whether something is wrong with that field. */
    public boolean on(String field) {
        return list.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
