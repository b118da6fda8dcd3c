package dev.portalaccess.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.audit.AuditTrails;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.delivery.MessageDelivery;
import dev.portalaccess.delivery.PrintOutcome;
import dev.portalaccess.delivery.SendNotice;
import dev.portalaccess.delivery.SendSignInInstructions;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Enabling;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.history.PastQuestion;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.delivery.DeliveryDependencies;
import dev.portalaccess.internal.delivery.DeliveryService;
import dev.portalaccess.internal.history.HistoryService;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.internal.texts.TextService;
import dev.portalaccess.internal.trail.TrailService;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.registration.Registrations;
import dev.portalaccess.retention.Retention;
import dev.portalaccess.seal.RecordSeals;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.seal.SealPlace;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FakeStaffRights.Question;
import dev.portalaccess.texts.PracticeTexts;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is shown something or prints something is known, and the host is asked. */
@Requirement("PA-118")
class LooksTest {

    private static final Page.Request ALL = Page.Request.first(100);

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final Invited father = story.father();

    /** What staff are shown of Camille's chart. */
    enum Look {
        OPTIONS("show-options") {
            @Override
            void at(LooksTest test) {
                test.portal.enabling().options(test.clerk(), test.portal.camille);
            }
        },
        SEARCH("show-options") {
            @Override
            void at(LooksTest test) {
                test.portal.enabling().search(test.clerk(), test.portal.camille, "Anthony", 10);
            }
        },
        ANOTHER_PATIENT("show-options") {
            @Override
            void at(LooksTest test) {
                test.portal.enabling().anotherPatient(test.clerk(), test.portal.camille, test.portal.anthony);
            }
        },
        HOLDERS("list-holders") {
            @Override
            void at(LooksTest test) {
                test.access().holders(test.clerk(), test.portal.camille);
            }
        },
        FORMER_HOLDERS("list-holders") {
            @Override
            void at(LooksTest test) {
                test.access().formerHolders(test.clerk(), test.portal.camille, ALL);
            }
        },
        INVITATIONS_OF_THE_CHART("list-invitations") {
            @Override
            void at(LooksTest test) {
                test.invitations().list(test.clerk(), test.all().on(test.portal.camille), ALL);
            }
        },
        INVITATION("list-invitations") {
            @Override
            void at(LooksTest test) {
                test.invitations().byId(test.clerk(), test.father.invitation());
            }
        },
        SERIAL("list-invitations") {
            @Override
            void at(LooksTest test) {
                String serial =
                        test.portal.invitation(test.father.invitation()).codes().serial();
                test.invitations().bySerial(test.clerk(), serial);
            }
        },
        RETURNED_MAIL("list-messages") {
            @Override
            void at(LooksTest test) {
                test.delivery()
                        .ofReturnedMail(test.clerk(), test.father.message().value());
            }
        },
        TRAIL("show-trail") {
            @Override
            void at(LooksTest test) {
                test.audit().trail(test.clerk(), Optional.of(test.portal.camille), ALL);
            }
        },
        HISTORY("show-history") {
            @Override
            void at(LooksTest test) {
                new HistoryService(test.portal.commands())
                        .decide(
                                test.clerk(),
                                PastQuestion.of(
                                        test.portal.family.anthonysAccount(),
                                        test.portal.camille,
                                        ChartUse.view(ChartArea.CLINICAL),
                                        test.portal.clock.instant()));
            }
        },
        VERIFIED_TRAIL("check-records") {
            @Override
            void at(LooksTest test) {
                test.audit().verify(test.clerk(), Optional.of(test.portal.camille));
            }
        },
        CHECKPOINT("check-records") {
            @Override
            void at(LooksTest test) {
                test.audit().checkpoint(test.clerk(), Optional.of(test.portal.camille));
            }
        },
        COMPARED_CHECKPOINT("check-records") {
            @Override
            void at(LooksTest test) {
                test.audit()
                        .verify(
                                test.clerk(),
                                test.portal
                                        .trails()
                                        .checkpoint(test.portal.practice, Optional.of(test.portal.camille)));
            }
        },
        SEALS("check-records") {
            @Override
            void at(LooksTest test) {
                test.seals().check(test.clerk(), test.portal.camille);
            }
        };

        private final String command;

        Look(String command) {
            this.command = command;
        }

        abstract void at(LooksTest test);
    }

    private Caller clerk() {
        return portal.clerk();
    }

    private InvitationFilter all() {
        return InvitationFilter.all(portal.clock.instant());
    }

    private AccessControl access() {
        return new AccessService(portal.commands());
    }

    private Invitations invitations() {
        return new InvitationService(portal.commands());
    }

    private MessageDelivery delivery() {
        return new DeliveryService(
                portal.commands(),
                new DeliveryDependencies(
                        portal.mailer, Optional.empty(), Optional.empty(), portal.hashing, portal.gate));
    }

    private AuditTrails audit() {
        return new TrailService(portal.commands());
    }

    private RecordSeals seals() {
        return new SealService(portal.commandsIn(SealMode.ADOPTING));
    }

    private PracticeTexts texts() {
        return new TextService(portal.commands(), Optional.empty());
    }

    private List<String> refusals() {
        return portal.store.refusals(portal.practice, ALL).items().stream()
                .map(AuditEntry::action)
                .toList();
    }

    private Stream<Optional<ChartId>> chartsAskedFor(String command) {
        return portal.rights.asked().stream()
                .filter(question -> question.command().equals(command))
                .map(Question::chart)
                .distinct();
    }

    @Nested
    class Each_look {

        @ParameterizedTest
        @EnumSource(Look.class)
        void asks_under_its_name_for_the_chart(Look look) {
            look.at(LooksTest.this);
            assertThat(portal.rights.asked())
                    .extracting(Question::actor, Question::command, Question::chart)
                    .contains(tuple(portal.family.clerk(), look.command, Optional.of(portal.camille)));
        }

        @ParameterizedTest
        @EnumSource(Look.class)
        void shows_nothing_to_whoever_may_not_and_is_on_record(Look look) {
            portal.rights.forbid(portal.camille);
            assertThatThrownBy(() -> look.at(LooksTest.this))
                    .isInstanceOfSatisfying(
                            NotAllowedException.class,
                            refused -> assertThat(refused.command()).isEqualTo(look.command))
                    .hasMessage("not allowed: " + look.command);
            assertThat(refusals()).containsExactly(AuditAction.refusalOf(look.command));
        }

        @ParameterizedTest
        @EnumSource(Look.class)
        void writes_nothing_if_it_is_permitted(Look look) {
            List<String> before = portal.store.everythingStored();
            look.at(LooksTest.this);
            assertThat(portal.store.everythingStored()).isEqualTo(before);
        }
    }

    @Nested
    class A_list {

        private final Invited aunt = story.aunt();

        @Test
        void leaves_out_invitations_to_charts_that_the_caller_may_not_see() {
            assertThat(invitations().list(clerk(), all(), ALL).items()).hasSize(2);
            portal.rights.forbid(portal.amelie);
            assertThat(invitations().list(clerk(), all(), ALL).items())
                    .singleElement()
                    .satisfies(shown -> assertThat(shown.id()).isEqualTo(aunt.invitation()));
        }

        @Test
        void leaves_out_messages_about_them() {
            portal.rights.forbid(portal.amelie);
            assertThat(delivery()
                            .messages(clerk(), EnumSet.allOf(MessageState.class), ALL)
                            .items())
                    .singleElement()
                    .satisfies(shown -> assertThat(shown.id()).isEqualTo(aunt.message()));
        }

        @Test
        void leaves_out_patients_that_a_search_finds() {
            assertThat(portal.enabling().search(clerk(), portal.camille, "Anthony", 10))
                    .isNotEmpty();
            portal.rights.forbid(portal.anthony);
            assertThat(portal.enabling().search(clerk(), portal.camille, "Anthony", 10))
                    .isEmpty();
        }

        @Test
        void of_the_whole_practice_is_shown_to_nobody_who_may_not() {
            portal.rights.forbid(portal.family.clerk());
            assertThatThrownBy(() -> invitations().list(clerk(), all(), ALL)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> delivery().messages(clerk(), Set.of(MessageState.QUEUED), ALL))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> delivery().troubles(clerk())).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(
                            () -> portal.registrations().list(clerk(), EnumSet.allOf(RegistrationStep.Kind.class), ALL))
                    .isInstanceOf(NotAllowedException.class);
            assertThat(refusals())
                    .containsExactlyInAnyOrder(
                            "list-invitations.refused",
                            "list-messages.refused",
                            "list-messages.refused",
                            "list-registrations.refused");
        }
    }

    @Nested
    class What_concerns_the_whole_practice {

        private final TextKey occasion = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
        private final TextDraft draft = new TextDraft(occasion, "Hello", "{{link}}");

        @Test
        void is_asked_without_a_chart() {
            texts().current(clerk(), occasion);
            seals().verify(clerk(), SealPlace.START, 10);
            seals().sealExisting(clerk(), SealPlace.START, 1);
            audit().trail(clerk(), Optional.empty(), ALL);
            assertThat(portal.rights.asked())
                    .extracting(Question::actor, Question::command, Question::chart)
                    .contains(
                            tuple(portal.family.clerk(), "show-texts", Optional.empty()),
                            tuple(portal.family.clerk(), "check-records", Optional.empty()),
                            tuple(portal.family.clerk(), "seal-records", Optional.empty()),
                            tuple(portal.family.clerk(), "show-trail", Optional.empty()));
        }

        @Test
        void is_not_done_for_whoever_may_not() {
            portal.rights.forbid(portal.family.clerk());
            List<ThrowingCallable> calls = List.of(
                    () -> texts().current(clerk(), occasion),
                    () -> seals().verify(clerk(), SealPlace.START, 10),
                    () -> seals().sealExisting(clerk(), SealPlace.START, 10),
                    () -> audit().trail(clerk(), Optional.empty(), ALL));
            calls.forEach(call -> assertThatThrownBy(call).isInstanceOf(NotAllowedException.class));
            assertThat(FamilyStory.codes(texts().preview(clerk(), draft))).containsExactly("NOT_ALLOWED@actor");
            assertThat(refusals())
                    .containsExactlyInAnyOrder(
                            "show-texts.refused",
                            "check-records.refused",
                            "seal-records.refused",
                            "show-trail.refused",
                            "show-texts.refused");
        }

        @Test
        void is_not_compared_with_a_checkpoint_of_another_practice() {
            Checkpoint elsewhere = new Checkpoint(new PracticeId("elsewhere"), Optional.empty(), AuditHead.EMPTY);
            assertThatThrownBy(() -> audit().verify(clerk(), elsewhere)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_letter {

        private final Invited payer = story.payer();

        @Test
        void names_whoever_prints_it_before_it_is_printed() {
            assertThat(delivery().print(clerk(), payer.message(), letter -> {
                        assertThat(entries(Optional.of(portal.camille)))
                                .last()
                                .returns(AuditAction.ATTEMPT_BEGUN, AuditEntry::action)
                                .returns(portal.family.clerk(), AuditEntry::actor);
                        return portal.printer.print(letter);
                    }))
                    .isInstanceOf(PrintOutcome.Printed.class);
            assertThat(chartsAskedFor("print-letter")).containsExactly(Optional.of(portal.camille));
        }

        @Test
        void is_not_printed_for_whoever_may_not() {
            portal.rights.forbid(portal.camille);
            assertThat(delivery().print(clerk(), payer.message(), portal.printer))
                    .isInstanceOf(PrintOutcome.NotAllowed.class);
            assertThat(portal.printer.letters()).isEmpty();
            assertThat(refusals()).containsExactly("print-letter.refused");
            portal.rights.allowAll();
            assertThat(delivery().print(clerk(), payer.message(), portal.printer))
                    .isInstanceOf(PrintOutcome.Printed.class);
        }

        @Test
        void without_a_secret_names_whoever_prints_it_too() {
            MessageId how = delivery()
                    .sendSignInInstructions(clerk(), new SendSignInInstructions(payer.holder(), DeliveryChoice.print()))
                    .orThrow()
                    .id();
            assertThat(delivery().print(clerk(), how, portal.printer)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(entries(Optional.empty()))
                    .last()
                    .returns(AuditAction.LETTER_BEGUN, AuditEntry::action)
                    .returns(portal.family.clerk(), AuditEntry::actor)
                    .extracting(entry -> entry.details().get("message"))
                    .isEqualTo(how.value());
        }

        private List<AuditEntry> entries(Optional<ChartId> chart) {
            return portal.store.trail(portal.practice, chart, ALL).items();
        }
    }

    @Nested
    class A_message_to_a_holder {

        private final DeliveryChoice deliver = DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS);

        @Test
        void concerns_the_holders_own_chart_and_those_of_invitations() {
            delivery()
                    .sendSignInInstructions(clerk(), new SendSignInInstructions(father.holder(), deliver))
                    .orThrow();
            assertThat(chartsAskedFor("send-login-instructions"))
                    .containsExactlyInAnyOrder(
                            Optional.of(portal.anthony), Optional.of(portal.camille), Optional.of(portal.amelie));
        }

        @Test
        void concerns_the_charts_with_grants() {
            story.redeem(father, portal.family.anthonysAccount());
            portal.rights.forbid(portal.amelie);
            SendNotice notice = new SendNotice(SendNotice.About.PROXY_ADDED, father.holder(), deliver);
            assertThat(FamilyStory.codes(delivery().sendNotice(clerk(), notice)))
                    .containsExactly("NOT_ALLOWED@actor");
        }
    }

    /** What is called by the host itself, or for a person who has signed in, names the practice and no caller. */
    @Test
    void every_other_call_has_a_caller() {
        assertThat(Stream.of(
                                Enabling.class,
                                AccessControl.class,
                                Invitations.class,
                                MessageDelivery.class,
                                Registrations.class,
                                Retention.class,
                                PracticeTexts.class,
                                AuditTrails.class,
                                RecordSeals.class)
                        .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                        .filter(LooksTest::namesThePractice)
                        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .containsExactlyInAnyOrder(
                        "MessageDelivery.bounced", "MessageDelivery.perhapsBounced", "Registrations.complete");
    }

    private static boolean namesThePractice(Method method) {
        return List.of(method.getParameterTypes()).contains(PracticeId.class);
    }
}
