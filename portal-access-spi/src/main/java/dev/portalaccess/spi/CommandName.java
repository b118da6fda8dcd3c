package dev.portalaccess.spi;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The names of the commands, by which {@link StaffRights} are asked.
 *
 * <p>Names are open values: a later version may bring more commands. A host that lists what somebody may not do permits
 * a new command to that person until the list names it; a host that lists what somebody may do refuses it.
 * {@code StaffRightsContract} in the test kit fails for either host until its test says who may carry out the new
 * command.
 */
public final class CommandName {

    /**
     * Enables people on a chart; also asked when such a command is only checked. Asked for the chart and each ticked
     * one.
     */
    public static final String ENABLE = "enable";

    /** Generates a temporary password for the patient. Asked for the chart. */
    public static final String GENERATE_PASSWORD = "generate-password";

    /** Ends a live invitation. Asked for each chart it opens; without a chart if it is one to register. */
    public static final String CANCEL_INVITATION = "cancel-invitation";

    /** Ends all live invitations of one issuer. Asked without a chart first, then for each chart they open. */
    public static final String CANCEL_ISSUED_BY = "cancel-issued-by";

    /** Issues an invitation again. Asked for each chart it opens; without a chart if it is one to register. */
    public static final String REISSUE_INVITATION = "reissue-invitation";

    /** Reminds a holder of an invitation. Asked for each chart it opens; without a chart if it is one to register. */
    public static final String REMIND_OF_INVITATION = "remind-of-invitation";

    /**
     * Changes where mail to a holder goes. Asked for each chart that the holder has to do with: the holder's own, those
     * with grants, and those of invitations that have not ended; without a chart if there are none.
     */
    public static final String CHANGE_ADDRESS = "change-address";

    /** Invites a new patient to register. Asked without a chart. */
    public static final String INVITE_TO_REGISTER = "invite-to-register";

    /**
     * Decides of a registration that waits for staff. Asked for the chart that was matched; without one for a new
     * patient.
     */
    public static final String DECIDE_REGISTRATION = "decide-registration";

    /** Shows requests for access. Asked like {@link #LIST_INVITATIONS}. */
    public static final String LIST_REQUESTS = "list-requests";

    /** Approves a request for access. Asked for each chart that the request names. */
    public static final String APPROVE_REQUEST = "approve-request";

    /** Rejects a request for access. Asked for each chart that the request names. */
    public static final String REJECT_REQUEST = "reject-request";

    /** Lessens the reach of a grant. Asked for its chart. */
    public static final String NARROW = "narrow";

    /** Holds a grant back. Asked for its chart. */
    public static final String HOLD = "hold";

    /** Releases one hold of a grant. Asked for its chart. */
    public static final String RELEASE = "release";

    /** Records that a grant is still right. Asked for its chart. */
    public static final String CONFIRM = "confirm";

    /** Holds or takes back a grant that was not used, as the policy says. Asked for its chart. */
    public static final String SETTLE_UNUSED = "settle-unused";

    /** Gives a grant its last day. Asked for its chart. */
    public static final String END = "end";

    /** Takes a grant back. Asked for its chart, and for the chart of each grant that goes with it. */
    public static final String REVOKE = "revoke";

    /** Queues the instructions for signing in. Asked like {@link #CHANGE_ADDRESS}. */
    public static final String SEND_SIGN_IN_INSTRUCTIONS = "send-login-instructions";

    /** Queues a notice to a holder. Asked like {@link #CHANGE_ADDRESS}. */
    public static final String SEND_NOTICE = "send-notice";

    /**
     * Ends access at the portal, at the wish of the patient or the person. Never asked: an account does it by a rule of
     * its own (PA-073).
     */
    public static final String END_PROXY_ACCESS = "end-proxy-access";

    /** Settles a message that was parked, so that it is no longer listed. Asked like {@link #CHANGE_ADDRESS}. */
    public static final String SETTLE_MESSAGE = "settle-message";

    /**
     * Prints a letter, which may show a temporary password. Asked for each chart that its invitation would open; like
     * {@link #CHANGE_ADDRESS} if it has no invitation.
     */
    public static final String PRINT_LETTER = "print-letter";

    /**
     * Shows who can be enabled on a chart, also by a search. Asked for the chart; patients found by a search are left
     * out unless it is permitted for their charts, too.
     */
    public static final String SHOW_OPTIONS = "show-options";

    /** Shows who has or had access to a chart. Asked for the chart. */
    public static final String LIST_HOLDERS = "list-holders";

    /**
     * Shows invitations. A single one is asked for each chart it opens, without a chart if it is one to register. A
     * list is asked for the chart that its filter names or without one, then for each chart of an entry; an entry
     * without permission is left out.
     */
    public static final String LIST_INVITATIONS = "list-invitations";

    /**
     * Bars a holder, an account or a mailbox. Asked for its chart; for a block on all charts, for each chart that the
     * holder has to do with and each with a grant of the account; without a chart if there is none.
     */
    public static final String SET_BLOCK = "set-block";

    /** Lifts a block. Asked for its chart, or for each chart that the person has to do with. */
    public static final String LIFT_BLOCK = "lift-block";

    /** Freezes a chart or a person. Asked for its chart, or for each chart that the person has to do with. */
    public static final String SET_FREEZE = "set-freeze";

    /** Lifts a freeze. Asked for its chart, or for each chart that the person has to do with. */
    public static final String LIFT_FREEZE = "lift-freeze";

    /**
     * Shows blocks and freezes, also as the reason of a refusal. Asked for each chart that they concern, and without a
     * chart first for the lists of the practice.
     */
    public static final String LIST_RESTRICTIONS = "list-restrictions";

    /** Shows messages and what keeps them waiting. Asked like {@link #LIST_INVITATIONS}. */
    public static final String LIST_MESSAGES = "list-messages";

    /** Shows registrations. Asked without a chart first, then for each chart that an entry names. */
    public static final String LIST_REGISTRATIONS = "list-registrations";

    /** Uses a practice's own text. Asked without a chart. */
    public static final String SAVE_TEXT = "save-text";

    /** Uses the built-in text again. Asked without a chart. */
    public static final String REMOVE_TEXT = "remove-text";

    /** Shows the practice's texts, and previews of drafts. Asked without a chart. */
    public static final String SHOW_TEXTS = "show-texts";

    /** Tells what was decided about access to a chart in the past. Asked for the chart. */
    public static final String SHOW_HISTORY = "show-history";

    /**
     * Tells who would gain or lose access under another policy, or with one grant more or less. Asked for the chart of
     * the grant; for a policy without a chart first, then for each chart, and one without permission is left out.
     */
    public static final String PREVIEW_ACCESS = "preview-access";

    /** Reports the rules of the portal that decide about access. Asked without a chart. */
    public static final String REPORT_POLICY = "report-policy";

    /** Shows an audit trail. Asked for its chart; without a chart for the chain of the practice. */
    public static final String SHOW_TRAIL = "show-trail";

    /**
     * Verifies an audit trail or the seals of records, or takes a checkpoint. Asked for the chart; without a chart for
     * the chain of the practice, and for a walk over the whole practice, which names records by their ids.
     */
    public static final String CHECK_RECORDS = "check-records";

    /** Seals records of the practice from before seals were used, or under a former key. Asked without a chart. */
    public static final String SEAL_RECORDS = "seal-records";

    /** Reports that the practice's data was restored from a backup. Asked without a chart. */
    public static final String REPORT_RESTORE = "report-restore";

    /**
     * Shows the latest report of a restored backup, and grants from before it. Asked without a chart first, then for
     * each chart of an entry; an entry without permission is left out.
     */
    public static final String LIST_RESTORED = "list-restored";

    /**
     * Shows grants that are due for a review or unused. Asked without a chart first, then for each chart of an entry; an
     * entry without permission is left out.
     */
    public static final String LIST_REVIEWS = "list-reviews";

    /** States about a patient what an age alone does not tell, such as incapacity. Asked for the chart. */
    public static final String SET_EXEMPTION = "set-exemption";

    /** Prepares a patient's own invitation for a day to come. Asked for the chart. */
    public static final String STAGE_INVITATION = "stage-invitation";

    /** Lifts such a statement. Asked for the chart. */
    public static final String LIFT_EXEMPTION = "lift-exemption";

    /**
     * Shows statements beside the age, and what patients' ages do to access. Asked for the chart; for a list, without a
     * chart first, then for each chart of an entry; an entry without permission is left out.
     */
    public static final String LIST_AGES = "list-ages";

    /**
     * Shows who opened a chart, and what was refused. Asked for the chart; without a chart for the number of records
     * that wait for the host's log.
     */
    public static final String LIST_ACCESSES = "list-accesses";

    /**
     * Announces coming changes by a patient's age. Asked without a chart first, then for each chart; one without
     * permission is passed over.
     */
    public static final String ANNOUNCE_AGES = "announce-ages";

    /**
     * Exports what is stored about a person. Asked without a chart first, then for each chart that the person has, or
     * had, to do with.
     */
    public static final String EXPORT_PERSON = "export-person";

    /** Erases a person's data. Asked like {@link #EXPORT_PERSON}. */
    public static final String ERASE_PERSON = "erase-person";

    /** Accounts for the access that other people had to a chart. Asked for the chart. */
    public static final String LIST_DISCLOSURES = "list-disclosures";

    /**
     * Reports events that concern whole charts, such as a merge, or looks at what they would do. Asked for every chart
     * that they name, and for each that these lead to.
     */
    public static final String REPORT_EVENTS = "report-events";
    /** Invites the people of a roster. Asked for each chart that a row touches. */
    public static final String INVITE_ROSTER = "invite-roster";

    /** Takes over the users of a former portal. Asked for the chart of each row. */
    public static final String IMPORT_USERS = "import-users";

    private static final SortedSet<String> ALL = sorted(
            ENABLE,
            GENERATE_PASSWORD,
            CANCEL_INVITATION,
            CANCEL_ISSUED_BY,
            REISSUE_INVITATION,
            REMIND_OF_INVITATION,
            CHANGE_ADDRESS,
            INVITE_TO_REGISTER,
            DECIDE_REGISTRATION,
            LIST_REQUESTS,
            APPROVE_REQUEST,
            REJECT_REQUEST,
            NARROW,
            HOLD,
            RELEASE,
            CONFIRM,
            SETTLE_UNUSED,
            END,
            REVOKE,
            SEND_SIGN_IN_INSTRUCTIONS,
            SEND_NOTICE,
            END_PROXY_ACCESS,
            SETTLE_MESSAGE,
            PRINT_LETTER,
            SHOW_OPTIONS,
            LIST_HOLDERS,
            LIST_INVITATIONS,
            LIST_MESSAGES,
            LIST_REGISTRATIONS,
            SAVE_TEXT,
            REMOVE_TEXT,
            SHOW_TEXTS,
            SHOW_TRAIL,
            SHOW_HISTORY,
            REPORT_POLICY,
            PREVIEW_ACCESS,
            SET_BLOCK,
            LIFT_BLOCK,
            SET_FREEZE,
            LIFT_FREEZE,
            LIST_RESTRICTIONS,
            CHECK_RECORDS,
            SEAL_RECORDS,
            REPORT_RESTORE,
            LIST_RESTORED,
            LIST_REVIEWS,
            SET_EXEMPTION,
            LIFT_EXEMPTION,
            LIST_AGES,
            LIST_ACCESSES,
            ANNOUNCE_AGES,
            EXPORT_PERSON,
            ERASE_PERSON,
            LIST_DISCLOSURES,
            STAGE_INVITATION,
            REPORT_EVENTS,
            INVITE_ROSTER,
            IMPORT_USERS);

    private static final SortedSet<String> ALWAYS_WITHOUT_CHART =
            sorted(INVITE_TO_REGISTER, SAVE_TEXT, REMOVE_TEXT, SHOW_TEXTS, SEAL_RECORDS, REPORT_RESTORE);

    private CommandName() {}

    /** Returns every name of this version, sorted. */
    public static SortedSet<String> all() {
        return ALL;
    }

    /** Returns whether rights to that command are never asked for a chart. */
    public static boolean concernsNoChart(String command) {
        return ALWAYS_WITHOUT_CHART.contains(command);
    }

    private static SortedSet<String> sorted(String... names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(names)));
    }
}
