package dev.portalaccess.restriction;

import static dev.portalaccess.enabling.Individual.anotherPatient;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.GeneratePassword;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.NewPatient;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.RegistrationCompletion;
import dev.portalaccess.registration.RegistrationInvitation;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The ways into a chart, each prepared for Anthony until the last step. */
enum RestrictedDoor {
    OPTIONS {
        @Override
        Visit prepare(RestrictedPeople people) {
            return visit(
                    () -> people
                            .portal
                            .enabling()
                            .anotherPatient(people.clerk(), people.portal.amelie, people.portal.anthony)
                            .orElseThrow()
                            .associated()
                            .stream()
                            .filter(offer -> offer.chart().equals(people.portal.camille))
                            .toList(),
                    offers -> !offers.isEmpty());
        }
    },
    ENABLE {
        @Override
        Visit prepare(RestrictedPeople people) {
            return staff(() -> people.portal
                    .enabling()
                    .enable(
                            people.clerk(),
                            EnableAccess.on(
                                    people.portal.camille,
                                    anotherPatient(
                                            people.portal.anthony,
                                            Relationship.FATHER,
                                            DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS)))));
        }
    },
    TICK {
        @Override
        Visit prepare(RestrictedPeople people) {
            return staff(() -> people.portal
                    .enabling()
                    .enable(
                            people.clerk(),
                            EnableAccess.on(
                                    people.portal.amelie,
                                    anotherPatient(
                                                    people.portal.anthony,
                                                    Relationship.SPOUSE,
                                                    DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS))
                                            .also(people.portal.camille, Relationship.FATHER))));
        }
    },
    GENERATE_PASSWORD {
        @Override
        ChartId chart(RestrictedPeople people) {
            return people.portal.anthony;
        }

        @Override
        Visit prepare(RestrictedPeople people) {
            return staff(() -> people.portal
                    .enabling()
                    .generatePassword(people.clerk(), GeneratePassword.on(people.portal.anthony)));
        }
    },
    REISSUE {
        @Override
        Visit prepare(RestrictedPeople people) {
            Invited invited = people.invited();
            return staff(() ->
                    invitations(people).reissue(people.clerk(), ReissueInvitation.asBefore(invited.invitation())));
        }
    },
    REMIND {
        @Override
        Visit prepare(RestrictedPeople people) {
            Invited invited = people.invited();
            return staff(() -> invitations(people).remind(people.clerk(), invited.invitation()));
        }
    },
    CHANGE_ADDRESS {
        @Override
        Visit prepare(RestrictedPeople people) {
            people.invited();
            return staff(() -> invitations(people)
                    .changeAddress(people.clerk(), new ChangeAddress(people.anthony, "anthony@elsewhere.example.org")));
        }
    },
    REDEEM {
        @Override
        Visit prepare(RestrictedPeople people) {
            Invited invited = people.invited();
            Secret link = people.story.link(invited.invitation());
            return visit(
                    () -> people.portal.activation().redeem(people.portal.practice, link, people.account),
                    Redemption.Redeemed.class::isInstance);
        }
    },
    COMPLETE {
        @Override
        boolean isOfOneChart() {
            return false;
        }

        @Override
        Visit prepare(RestrictedPeople people) {
            NewPatient nina = new NewPatient(people.portal);
            RegistrationInvitation invited = nina.invited();
            Secret code = nina.code(invited.invitation());
            return visit(
                    () -> nina.complete(code, people.account), RegistrationCompletion.Registered.class::isInstance);
        }
    },
    MATCH {
        @Override
        Visit prepare(RestrictedPeople people) {
            NewPatient nina = new NewPatient(people.portal);
            RegistrationInvitation invited = nina.invited();
            people.portal.registry.nextMayMatch(people.portal.camille);
            nina.complete(nina.code(invited.invitation()), people.account);
            return staff(() -> people.portal
                    .registrations()
                    .decide(
                            people.clerk(),
                            new DecideMatch(invited.registration(), Optional.of(people.portal.camille))));
        }
    },
    DECIDE {
        @Override
        Visit prepare(RestrictedPeople people) {
            people.story.redeem(people.invited(), people.account);
            return visit(
                    () -> people.decide(people.account, people.portal.camille).isPermitted(), permitted -> permitted);
        }
    },
    DECIDE_ALL {
        @Override
        Visit prepare(RestrictedPeople people) {
            people.story.redeem(people.invited(), people.account);
            return visit(
                    () -> people.decisions()
                            .heldBy(people.portal.practice, people.account)
                            .charts()
                            .contains(people.portal.camille),
                    held -> held);
        }
    };

    /** The last step through a door. */
    static final class Visit {

        private final Supplier<String> answer;
        private final Supplier<Boolean> enter;

        private Visit(Supplier<String> answer, Supplier<Boolean> enter) {
            this.answer = answer;
            this.enter = enter;
        }

        /** Takes it, and tells whether the door was open. */
        boolean enter() {
            return enter.get();
        }

        /** Takes it, and returns the answer as whoever asked reads it. */
        String answer() {
            return answer.get();
        }
    }

    abstract Visit prepare(RestrictedPeople people);

    /** The chart behind the door. */
    ChartId chart(RestrictedPeople people) {
        return people.portal.camille;
    }

    /** Whether a restriction on one chart can be set before the last step. */
    boolean isOfOneChart() {
        return true;
    }

    private static <T> Visit visit(Supplier<T> last, Function<T, Boolean> isOpen) {
        return new Visit(() -> String.valueOf(last.get()), () -> isOpen.apply(last.get()));
    }

    private static <T> Visit staff(Supplier<Outcome<T>> last) {
        return visit(
                () -> {
                    Outcome<T> outcome = last.get();
                    return outcome instanceof Outcome.Done<T> done ? done : outcome.findings();
                },
                answer -> answer instanceof Outcome.Done<?>);
    }

    private static Invitations invitations(RestrictedPeople people) {
        return new InvitationService(people.portal.commands());
    }
}
