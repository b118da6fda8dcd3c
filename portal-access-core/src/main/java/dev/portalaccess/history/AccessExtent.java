package dev.portalaccess.history;

import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account may do on a chart, and which obligations a program has to honour for it (PA-086): every entry gives a
 * scope to programs that honour all obligations of its key, and entries add up.
 *
 * @param parts the scopes by the obligations that they depend on, those that depend on none under an empty key
 */
public record AccessExtent(Map<Set<Obligation>, Scope> parts) {

    /** What an account without access has. */
    public static final AccessExtent NOTHING = new AccessExtent(Map.of());

    /** Leaves out what opens nothing. */
    public AccessExtent {
        Map<Set<Obligation>, Scope> copy = new HashMap<>();
        parts.forEach((obligations, scope) -> {
            if (!scope.equals(Scope.NOTHING)) {
                copy.put(Set.copyOf(obligations), scope);
            }
        });
        parts = Map.copyOf(copy);
    }

    /** Returns an extent that depends on no obligation. */
    public static AccessExtent of(Scope scope) {
        return new AccessExtent(Map.of(Set.of(), scope));
    }

    /** Returns what the account may do through a program that honours every obligation. */
    public Scope scope() {
        return parts.values().stream().reduce(Scope::or).orElse(Scope.NOTHING);
    }

    /** Returns what the account may do through a program that honours those obligations. */
    public Scope honouring(Set<Obligation> honoured) {
        return parts.entrySet().stream()
                .filter(part -> honoured.containsAll(part.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Scope::or)
                .orElse(Scope.NOTHING);
    }

    /**
     * Returns the obligations without which a part of the scope is not open. Where one or another is enough, the first
     * in the order of the codes is left out.
     */
    public Set<Obligation> obligations() {
        Scope all = scope();
        Set<Obligation> needed = new TreeSet<>();
        parts.keySet().forEach(needed::addAll);
        for (Obligation one : List.copyOf(needed)) {
            needed.remove(one);
            if (!honouring(needed).equals(all)) {
                needed.add(one);
            }
        }
        return Set.copyOf(needed);
    }

    /** Reports whether every program can do with the other extent whatever it can do with this one. */
    public boolean isWithin(AccessExtent other) {
        return parts.entrySet().stream().allMatch(part -> part.getValue().isWithin(other.honouring(part.getKey())));
    }
}
