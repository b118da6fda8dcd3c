package dev.portalaccess.internal.seal;

import com.google.common.base.Splitter;
import com.google.common.collect.Maps;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry of the audit trail states of a grant, so that the grant can be compared with it later (PA-115): its
 * holder, account, scope, obligations, period, kind of basis, state and number of holds, in ids, codes and instants. If seals are
 * made, a keyed tag stands for everything else, such as the evidence and the charts that led to the grant, which an
 * entry never names (PA-110).
 *
 * <p>The names and the forms of the details are part of the audit trail and never change.
 *
 * @param details the details of the entry that state the grant
 */
public record GrantStatement(Map<String, String> details) {

    private static final String GRANT = "grant";
    private static final String SCOPE = "scope";
    private static final String OBLIGATIONS = "obligations";
    private static final String STATE = "state";
    private static final String TAG = "tag";
    private static final String UNTIL = "until";
    private static final Splitter ITEMS = Splitter.on(',').omitEmptyStrings();
    private static final String CONFIRMED = "confirmed";

    /** The details that can be compared without a key. */
    private static final Set<String> PLAIN =
            Set.of(GRANT, "holder", "account", SCOPE, OBLIGATIONS, "from", UNTIL, "basis", STATE, "holds");

    public GrantStatement {
        details = Map.copyOf(details);
    }

    /** Returns the statement of the grant. */
    static GrantStatement of(Grant grant, Optional<String> tag) {
        Map<String, String> details = new TreeMap<>(Map.of(
                GRANT,
                grant.id().value(),
                "holder",
                grant.holder().value(),
                "account",
                grant.account().value(),
                SCOPE,
                code(grant.terms().scope()),
                "from",
                grant.validity().from().toString(),
                STATE,
                code(grant.standing()),
                "holds",
                Integer.toString(grant.holds().size())));
        grant.validity().until().ifPresent(until -> details.put(UNTIL, until.toString()));
        grant.terms().basis().ifPresent(basis -> details.put("basis", code(basis.kind())));
        if (!grant.terms().obligations().isEmpty()) {
            details.put(OBLIGATIONS, obligations(grant.terms()));
        }
        grant.confirmation()
                .ifPresent(statement -> details.put(CONFIRMED, statement.at().toString()));
        tag.ifPresent(mark -> details.put(TAG, mark));
        return new GrantStatement(details);
    }

    /** Returns the statement in the details of an entry; empty if it states no grant, as entries from before do not. */
    public static Optional<GrantStatement> in(Map<String, String> details) {
        return details.containsKey(GRANT) && details.containsKey(SCOPE)
                ? Optional.of(new GrantStatement(details))
                : Optional.empty();
    }

    /** Returns the grant that the details of an entry name, whether or not they state it. */
    public static Optional<GrantId> named(Map<String, String> details) {
        return Optional.ofNullable(details.get(GRANT)).map(GrantId::new);
    }

    /** Reports whether this is a statement of the grant as it is; a tag under an unknown key is not compared. */
    public boolean isOf(KeyedSeals seals, PracticeId practice, Grant grant) {
        return plain().equals(of(grant, Optional.empty()).plain())
                && tag().map(tag -> seals.mayBeTag(practice, grant, tag)).orElse(true);
    }

    /**
     * Returns the grant as this states it: with its scope, obligations, period and holds, and the parts that never change of a
     * grant from a later version of it; empty if this version of the library cannot read the statement, if it is one of
     * another holder, account or basis, or if the holds are not as many as it says.
     *
     * @param later a later version of the grant
     * @param holds the holds that earlier entries tell of
     */
    public Optional<Grant> appliedTo(Grant later, Set<Hold> holds) {
        try {
            Grant stated = new Grant(
                    later.id(),
                    later.chart(),
                    later.holder(),
                    later.account(),
                    new GrantTerms(
                            later.terms().relationship(),
                            later.terms().basis(),
                            scope(details.getOrDefault(SCOPE, "")),
                            obligationsOf(details.getOrDefault(OBLIGATIONS, ""))),
                    new ValidityPeriod(
                            Instant.parse(details.getOrDefault("from", "")),
                            Optional.ofNullable(details.get(UNTIL)).map(Instant::parse)),
                    new GrantState.Open(holds),
                    later.provenance(),
                    Optional.empty(),
                    Optional.ofNullable(details.get(CONFIRMED))
                            .map(Instant::parse)
                            .map(at -> new Grant.Confirmation(at, Actor.LIBRARY, Reason.STILL_RIGHT)));
            return Optional.of(stated)
                    .filter(grant -> of(grant, Optional.empty()).plain().equals(plain()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Scope scope(String code) {
        List<String> levels = ITEMS.splitToList(code);
        Map<ChartArea, AccessLevel> scope = new TreeMap<>();
        for (int i = 0; i < levels.size(); i++) {
            String[] stated = levels.get(i).split("=", 2);
            boolean isRoot = i < ChartArea.ROOTS.size();
            scope.put(
                    isRoot ? ChartArea.ROOTS.get(i) : new ChartArea(stated[0]),
                    AccessLevel.valueOf(stated[stated.length - 1].toUpperCase(Locale.ROOT)));
        }
        return Scope.of(scope);
    }

    private static Set<Obligation> obligationsOf(String codes) {
        return ITEMS.splitToStream(codes).map(Obligation::new).collect(Collectors.toSet());
    }

    private Map<String, String> plain() {
        return Maps.filterKeys(details, PLAIN::contains);
    }

    private Optional<String> tag() {
        return Optional.ofNullable(details.get(TAG));
    }

    /** The levels of the four roots, and then each other level with its path. */
    private static String code(Scope scope) {
        Stream<String> roots = ChartArea.ROOTS.stream().map(root -> code(scope.level(root)));
        Stream<String> others = scope.levels().entrySet().stream()
                .filter(stated -> !ChartArea.ROOTS.contains(stated.getKey()))
                .map(stated -> stated.getKey().path() + "=" + code(stated.getValue()));
        return Stream.concat(roots, others).collect(Collectors.joining(","));
    }

    private static String obligations(GrantTerms terms) {
        return terms.obligations().stream().sorted().map(Obligation::code).collect(Collectors.joining(","));
    }

    private static String code(GrantState standing) {
        return standing instanceof GrantState.Revoked ? "revoked" : "open";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
