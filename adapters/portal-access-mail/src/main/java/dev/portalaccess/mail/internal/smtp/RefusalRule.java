package dev.portalaccess.mail.internal.smtp;

import static dev.portalaccess.spi.TransportAnswer.Concern.MESSAGE;
import static dev.portalaccess.spi.TransportAnswer.Concern.SENDER;
import static dev.portalaccess.spi.TransportAnswer.Concern.SERVER;
import static dev.portalaccess.spi.TransportAnswer.Concern.SETTINGS;

import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import java.util.Optional;
import java.util.Set;

/**
 * PA-125: whose fault a refusal is. The enhanced status code decides, then the three digits, then known words, then the
 * stage at which the answer came.
 *
 * <p>Only a permanent refusal of this one reader ends the delivery. Where nothing blames the reader, the mail waits: a
 * message that is given up by mistake is lost, one that waits by mistake is listed. Pure.
 *
 * @param reply the answer, a negative one
 * @param stage the stage at which it came
 */
record RefusalRule(SmtpReply reply, ConversationStage stage) {

    /** X.1.7 and X.1.8 of RFC 3463, and those of Exchange for senders that are blocked or have sent too much. */
    private static final Set<Integer> SENDERS_ADDRESS = Set.of(7, 8, 20, 90);

    /** X.7.17 to X.7.19 of RFC 7293, the list of X.7.2, and Exchange's for recipients who take mail from few. */
    private static final Set<Integer> READERS_CHOICE = Set.of(2, 12, 17, 18, 19);

    /** Logins, encryption and permissions (RFC 4954, RFC 7504 and others), and Exchange's. */
    private static final Set<Integer> LOGIN_OR_ENCRYPTION =
            Set.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 30, 57, 64, 139);

    private static final Set<Integer> ADDRESS_WITHOUT_SUPPORT = Set.of(7, 8, 9, 10);

    /** Complaints about a command, after the parameters that can be left out were left out. */
    private static final Set<Integer> ABOUT_A_COMMAND = Set.of(500, 502, 503, 504, 555);

    static TransportAnswer answerTo(SmtpReply reply, ConversationStage stage) {
        return new RefusalRule(reply, stage).answer();
    }

    TransportAnswer answer() {
        Concern concern = concern();
        return concern == MESSAGE && reply.isPermanent() && !isGreylisted()
                ? TransportAnswer.refused(reply.code())
                : TransportAnswer.deferred(concern, reply.code());
    }

    private boolean isGreylisted() {
        return reply.words() == AnswerWords.GREYLISTED;
    }

    /** Returns whose fault it is. Before the reader's address was said it is never the reader's. */
    private Concern concern() {
        Concern concern = byStatus().or(this::byNumber).or(this::byWords).orElseGet(this::byStage);
        boolean early = stage == ConversationStage.BEGINNING || stage == ConversationStage.LOGIN;
        return early && concern == MESSAGE ? SERVER : concern;
    }

    private Optional<Concern> byStatus() {
        return reply.status().flatMap(status -> switch (status.subject()) {
            case 1 -> byAddressStatus(status.detail());
            case 2 -> byMailboxStatus(status.detail());
            case 3 -> Optional.of(SERVER);
            case 4 -> byRoutingStatus(status.detail());
            case 6 -> Optional.of(ADDRESS_WITHOUT_SUPPORT.contains(status.detail()) ? MESSAGE : SENDER);
            case 7 -> byPolicyStatus(status.detail());
            default -> Optional.empty();
        });
    }

    private Optional<Concern> byAddressStatus(int detail) {
        if (detail == 0) {
            return Optional.empty();
        }
        boolean sender = SENDERS_ADDRESS.contains(detail) || stage == ConversationStage.SENDER;
        return Optional.of(sender ? SENDER : MESSAGE);
    }

    // 5.2.252 is Exchange's for a sender who may not send in that name.
    private Optional<Concern> byMailboxStatus(int detail) {
        boolean open = detail == 0 && reply.words() != AnswerWords.NONE;
        return open ? Optional.empty() : Optional.of(isSendersMailbox(detail) ? SENDER : MESSAGE);
    }

    private boolean isSendersMailbox(int detail) {
        return detail == 252 || (stage == ConversationStage.SENDER && !isGreylisted());
    }

    private Optional<Concern> byRoutingStatus(int detail) {
        return switch (detail) {
            case 0 -> Optional.empty();
            case 2, 3 -> Optional.of(SERVER);
            // Congestion; Gmail says so of senders who have sent too much.
            case 5 -> Optional.of(SENDER);
            // No way to the reader's host.
            default -> Optional.of(stage == ConversationStage.RECIPIENT || isAboutContent() ? MESSAGE : SERVER);
        };
    }

    private boolean isAboutContent() {
        return stage == ConversationStage.CONTENT;
    }

    private Optional<Concern> byPolicyStatus(int detail) {
        if (detail <= 1) {
            return Optional.empty();
        }
        if (LOGIN_OR_ENCRYPTION.contains(detail)) {
            return Optional.of(SETTINGS);
        }
        boolean readersChoice = READERS_CHOICE.contains(detail) || (detail >= 100 && detail < 200);
        return Optional.of(readersChoice ? MESSAGE : SENDER);
    }

    private Optional<Concern> byNumber() {
        if (reply.isAboutTheLogin() || reply.number() == 432) {
            return Optional.of(SETTINGS);
        }
        return switch (reply.number()) {
            case 421, 455, 521 -> Optional.of(reply.words() == AnswerWords.SENDER ? SENDER : SERVER);
            case 454 -> Optional.of(reply.words() == AnswerWords.SETTINGS && isMailKnown() ? SETTINGS : SERVER);
            case 510, 511, 512, 513, 551, 556 -> byAddressNumber();
            default -> Optional.empty();
        };
    }

    // A server that does not relay says so of the reader's address, too.
    private Optional<Concern> byAddressNumber() {
        return reply.words() == AnswerWords.SETTINGS
                ? Optional.empty()
                : Optional.of(stage == ConversationStage.SENDER ? SENDER : MESSAGE);
    }

    // At the login, 454 says that the server cannot check it now (RFC 4954); later, that it does not relay.
    private boolean isMailKnown() {
        return stage.compareTo(ConversationStage.LOGIN) > 0;
    }

    private Optional<Concern> byWords() {
        return switch (reply.words()) {
            case GREYLISTED, READER -> Optional.of(MESSAGE);
            case SENDER -> Optional.of(SENDER);
            case SETTINGS -> Optional.of(SETTINGS);
            case NONE -> Optional.empty();
        };
    }

    private Concern byStage() {
        return switch (stage) {
            case BEGINNING -> isPolicy() && reply.isPermanent() ? SENDER : SERVER;
            case LOGIN -> reply.isPermanent() ? SETTINGS : SERVER;
            case SENDER -> ofSender();
            case RECIPIENT -> ofRecipient();
            case CONTENT -> ofContent();
        };
    }

    private Concern ofSender() {
        if (reply.isPermanent()) {
            return ABOUT_A_COMMAND.contains(reply.number()) ? SETTINGS : SENDER;
        }
        return isPolicy() || reply.number() == 450 ? SENDER : SERVER;
    }

    private Concern ofRecipient() {
        if (!reply.isPermanent()) {
            return isPolicy() || reply.number() == 450 || reply.number() == 451 ? MESSAGE : SERVER;
        }
        if (ABOUT_A_COMMAND.contains(reply.number())) {
            return SETTINGS;
        }
        return isPolicy() ? SENDER : MESSAGE;
    }

    // 552 is a mailbox that has no room; anything else is said of what the mail is, or of where it comes from.
    private Concern ofContent() {
        if (!reply.isPermanent()) {
            return isPolicy() ? SENDER : SERVER;
        }
        if (ABOUT_A_COMMAND.contains(reply.number())) {
            return SETTINGS;
        }
        return reply.number() == 552 ? MESSAGE : SENDER;
    }

    private boolean isPolicy() {
        return reply.status().filter(status -> status.subject() == 7).isPresent();
    }
}
