package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.internal.IdSyntax;
import dev.portalaccess.model.internal.UnicodeSpaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that one person be given access to a chart, from its submission on (PA-078). What it asks for never
 * changes; a decision is made on exactly what was submitted.
 *
 * @param practice the practice
 * @param id the request
 * @param purpose who asks, and why it has to wait
 * @param chart the chart that it is about
 * @param person the person who would get access
 * @param terms the relationship, basis and scope asked for on that chart
 * @param delivery how the person would like the instructions
 * @param also further charts for the same person
 * @param submission its time and its requester
 * @param endorsement the approval of a first member of staff, where two are needed (PA-079)
 * @param state its state
 */
public record AccessRequest(
        PracticeId practice,
        AccessRequestId id,
        Purpose purpose,
        ChartId chart,
        ProposedPerson person,
        GrantTerms terms,
        DeliveryRoute delivery,
        List<ProposedChart> also,
        Submission submission,
        Optional<Endorsement> endorsement,
        RequestState state) {

    /** Who asks, and why the request waits. */
    public enum Purpose {
        /** The patient, or someone who may act for the patient, nominates another person. */
        NOMINATION,
        /** A person asks for the person's own access to a chart that the host has identified. */
        APPLICATION,
        /** A member of staff enabled somebody, and the policy demands that a second one approve (PA-079). */
        SECOND_APPROVAL,
        /** A member of staff prepared it for a later day, which it names (PA-092). */
        STAGED
    }

    /**
     * The person who would get access, as the requester described the person.
     *
     * @param kind the kind of individual
     * @param chart the own chart of another patient
     * @param name the name of another person
     * @param fingerprint the facts that the requester saw of the person, if they were shown (PA-008)
     */
    public record ProposedPerson(
            IndividualKind kind, Optional<ChartId> chart, Optional<PersonName> name, Optional<String> fingerprint) {
        /** Rejects a fingerprint that cannot be printed. */
        public ProposedPerson {
            requireNonNull(kind, "kind");
            requireNonNull(chart, "chart");
            requireNonNull(name, "name");
            fingerprint.ifPresent(seen -> IdSyntax.requireId(seen, "fingerprint"));
        }
    }

    /**
     * A further chart for the same person.
     *
     * @param chart the chart
     * @param relationship the relationship of the person to its patient, if it was stated
     */
    public record ProposedChart(ChartId chart, Optional<Relationship> relationship) {
        public ProposedChart {
            requireNonNull(chart, "chart");
            requireNonNull(relationship, "relationship");
        }
    }

    /**
     * The submission of a request.
     *
     * @param at the instant of submission
     * @param until when the request expires
     * @param by the actor who submitted it
     * @param words what the requester wrote for the staff, up to 500 characters; it may name people
     * @param dueOn the first day, in the practice's time zone, when it can be approved; empty if it can at once
     */
    public record Submission(Instant at, Instant until, Actor by, Optional<String> words, Optional<LocalDate> dueOn) {

        /** The maximum number of characters in the words. */
        public static final int LONGEST_WORDS = Reason.LONGEST_TEXT;

        /** Removes white space around the words; rejects words that {@link #isWords} does not accept. */
        public Submission {
            requireNonNull(at, "at");
            requireNonNull(until, "until");
            requireNonNull(by, "by");
            words = words.map(UnicodeSpaces::trim);
            if (!words.map(Submission::isWords).orElse(true)) {
                throw new IllegalArgumentException("words must have 1 to 500 readable characters");
            }
            requireNonNull(dueOn, "dueOn");
        }

        /** Creates the submission of a request that can be approved at once. */
        public Submission(Instant at, Instant until, Actor by, Optional<String> words) {
            this(at, until, by, words, Optional.empty());
        }

        /** Reports whether it can be approved on that day. */
        public boolean isDueOn(LocalDate day) {
            return dueOn.map(due -> !day.isBefore(due)).orElse(true);
        }

        /** Reports whether a text can be the words of a request, so that a form can check it. */
        public static boolean isWords(String text) {
            return Reason.isText(text);
        }

        /** Returns everything but the words. */
        @Override
        public String toString() {
            return "Submission[at=" + at + ", until=" + until + ", by=" + by
                    + dueOn.map(day -> ", due on " + day).orElse("") + "]";
        }
    }

    /**
     * The approval of a first member of staff.
     *
     * @param at the instant
     * @param by the actor
     */
    public record Endorsement(Instant at, Actor by) {
        public Endorsement {
            requireNonNull(at, "at");
            requireNonNull(by, "by");
        }
    }

    /** Rejects a day for anything but what was staged, and the other way round. */
    public AccessRequest {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(purpose, "purpose");
        requireNonNull(chart, "chart");
        requireNonNull(person, "person");
        requireNonNull(terms, "terms");
        requireNonNull(delivery, "delivery");
        also = List.copyOf(also);
        requireNonNull(submission, "submission");
        requireNonNull(endorsement, "endorsement");
        requireNonNull(state, "state");
        if ((purpose == Purpose.STAGED) != submission.dueOn().isPresent()) {
            throw new IllegalArgumentException("a request has a day when it is due if it is staged, and only then");
        }
    }

    /** Returns all charts that the person would get access to. */
    public List<ChartId> charts() {
        return Stream.concat(Stream.of(chart), also.stream().map(ProposedChart::chart))
                .distinct()
                .toList();
    }

    /** Reports whether the request waits for a decision at that instant. */
    public boolean isWaitingAt(Instant at) {
        return statusAt(at) == RequestStatus.WAITING;
    }

    /** Returns the status at that instant; a submitted request expires at the end of its time, exclusive. */
    public RequestStatus statusAt(Instant at) {
        return switch (state.kind()) {
            case SUBMITTED -> at.isBefore(submission.until()) ? RequestStatus.WAITING : RequestStatus.EXPIRED;
            case WITHDRAWN -> RequestStatus.WITHDRAWN;
            case APPROVED -> RequestStatus.APPROVED;
            case REJECTED -> RequestStatus.REJECTED;
            case UNRECOGNISED -> RequestStatus.UNRECOGNISED;
        };
    }

    /** Reports whether a list by that filter contains this request. */
    public boolean matches(RequestFilter filter) {
        return filter.states().contains(statusAt(filter.at()))
                && filter.chart().map(chart::equals).orElse(true)
                && filter.requester().map(submission.by()::equals).orElse(true);
    }

    /**
     * Returns this request in the next state.
     *
     * @throws IllegalStateException if there is no such move, {@link RequestState.Kind#mayBecome}
     */
    public AccessRequest become(RequestState next) {
        if (!state.kind().mayBecome(next.kind())) {
            throw new IllegalStateException("a request cannot go from " + state.kind() + " to " + next.kind());
        }
        return new AccessRequest(
                practice, id, purpose, chart, person, terms, delivery, also, submission, endorsement, next);
    }

    /**
     * Returns this request with the approval of a first member of staff.
     *
     * @throws IllegalStateException if it does not wait, or has a first approval already
     */
    public AccessRequest endorsedBy(Endorsement first) {
        if (state.kind() != RequestState.Kind.SUBMITTED || endorsement.isPresent()) {
            throw new IllegalStateException("a request is approved first while it waits, and once");
        }
        return new AccessRequest(
                practice, id, purpose, chart, person, terms, delivery, also, submission, Optional.of(first), state);
    }
}
