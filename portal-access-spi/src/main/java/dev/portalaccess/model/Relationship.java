package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The relationship of the holder to the patient (PA-021), read "holder is … of the patient": a personal relationship of
 * HL7 v3 RoleCode.
 *
 * <p>The usual relationships are constants; {@link #of} and {@link #find} know all. Codes form a graph, so that a
 * natural mother {@linkplain #isA is a} mother and a natural parent. The authority that the holder has to act is
 * independent of the relationship: {@link LegalBasis}. {@code RelationshipLabels}, among the texts of the core, has the
 * name of each relationship in each language.
 *
 * @param code the code as HL7 writes it today; a spelling that HL7 has retired is accepted and replaced by its
 *     successor
 */
public record Relationship(String code) {

    private static final List<RoleCode> LIST = RoleCode.readAll();
    private static final Map<String, RoleCode> BY_CODE =
            LIST.stream().collect(toUnmodifiableMap(RoleCode::code, Function.identity()));
    private static final Map<String, String> SUCCESSOR = LIST.stream()
            .filter(entry -> entry.retired().isPresent())
            .collect(toUnmodifiableMap(entry -> entry.retired().orElseThrow(), RoleCode::code));
    private static final Map<String, String> BY_V2 = LIST.stream()
            .filter(entry -> entry.v2().isPresent())
            .collect(toUnmodifiableMap(entry -> entry.v2().orElseThrow(), RoleCode::code));

    /** The patient, and no one else (PA-020). */
    public static final Relationship SELF = of("ONESELF");

    public static final Relationship PARENT = of("PRN");
    public static final Relationship MOTHER = of("MTH");
    public static final Relationship FATHER = of("FTH");
    public static final Relationship STEPPARENT = of("STPPRN");
    public static final Relationship CHILD = of("CHILD");

    /** Any daughter; HL7's {@code DAU} is the natural daughter alone. */
    public static final Relationship DAUGHTER = of("DAUC");

    /** Any son; HL7's {@code SON} is the natural son alone. */
    public static final Relationship SON = of("SONC");

    public static final Relationship SPOUSE = of("SPS");
    public static final Relationship HUSBAND = of("HUSB");
    public static final Relationship WIFE = of("WIFE");
    public static final Relationship DOMESTIC_PARTNER = of("DOMPART");
    public static final Relationship SIBLING = of("SIB");
    public static final Relationship SISTER = of("SIS");
    public static final Relationship BROTHER = of("BRO");
    public static final Relationship GRANDPARENT = of("GRPRN");
    public static final Relationship GRANDCHILD = of("GRNDCHILD");
    public static final Relationship AUNT = of("AUNT");
    public static final Relationship UNCLE = of("UNCLE");
    public static final Relationship FAMILY_MEMBER = of("FAMMEMB");

    /** A friend who is no relative. */
    public static final Relationship FRIEND = of("FRND");

    /** Rejects a code that is no personal relationship; guardians and attorneys are {@link LegalBasis legal bases}. */
    public Relationship {
        requireNonNull(code, "code");
        code = SUCCESSOR.getOrDefault(code, code);
        if (!BY_CODE.containsKey(code)) {
            throw new IllegalArgumentException("code is no personal relationship of HL7 v3 RoleCode");
        }
    }

    /**
     * Returns the relationship of a code that is known to be one. Codes are upper case and compared as they are.
     *
     * @throws IllegalArgumentException if the code is no relationship
     */
    public static Relationship of(String code) {
        return new Relationship(code);
    }

    /**
     * Returns the relationship of a code, retired spellings included, or empty if there is none. Codes are upper case.
     */
    public static Optional<Relationship> find(String code) {
        return Optional.of(SUCCESSOR.getOrDefault(code, code))
                .filter(BY_CODE::containsKey)
                .map(Relationship::new);
    }

    /**
     * Returns the relationship of a code of HL7 v2 table 0063, the table that most charts use.
     *
     * @param code upper case, for instance {@code MTH}
     * @return empty for a code that says nothing of kinship or friendship ({@code OTH}, {@code EMC}, {@code GRD}, …),
     *     and for one that is not in the table; staff then have to ask for the relationship
     */
    public static Optional<Relationship> ofV2(String code) {
        return Optional.ofNullable(BY_V2.get(code)).map(Relationship::new);
    }

    /** Returns every relationship, without the retired spellings; unmodifiable, in the order of HL7's hierarchy. */
    public static Set<Relationship> all() {
        return LIST.stream()
                .map(entry -> new Relationship(entry.code()))
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** Reports whether the holder is the patient. */
    public boolean isSelf() {
        return equals(SELF);
    }

    /**
     * Reports whether every {@code this} is also a {@code broader}. A relationship includes itself; a husband is a
     * spouse and a relative.
     */
    public boolean isA(Relationship broader) {
        return equals(broader) || broader().anyMatch(one -> one.isA(broader));
    }

    /**
     * Returns the closest code of HL7 v2 table 0063, for writing back to a chart: the relationship's own code, or that
     * of the nearest broader relationship that has one (a grandmother is written as {@code GRP}, a cousin as
     * {@code EXF}).
     *
     * @return empty if neither the relationship nor a broader one is in the table (a neighbour, a former spouse); never
     *     {@code OTH}, which would claim that a person had said "other"
     */
    public Optional<String> toV2() {
        List<Relationship> level = List.of(this);
        while (!level.isEmpty()) {
            Optional<String> found =
                    level.stream().flatMap(one -> one.entry().v2().stream()).findFirst();
            if (found.isPresent()) {
                return found;
            }
            level = level.stream().flatMap(Relationship::broader).toList();
        }
        return Optional.empty();
    }

    private Stream<Relationship> broader() {
        return entry().broader().stream().map(Relationship::new);
    }

    private RoleCode entry() {
        return requireNonNull(BY_CODE.get(code), "code");
    }
}
