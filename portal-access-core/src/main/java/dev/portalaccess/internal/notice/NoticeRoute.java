package dev.portalaccess.internal.notice;

import dev.portalaccess.model.EmailAddress;
import java.util.Optional;

/**
 * Where a notice goes: by mail, to staff as a task, or nowhere.
 *
 * @param way one of the three
 * @param address the address for mail; for a task, the one that could not be used, if there is one
 * @param code why it goes to staff or nowhere; empty for mail
 */
record NoticeRoute(Way way, Optional<EmailAddress> address, String code) {

    /** The ways of a notice. */
    enum Way {
        MAIL,
        TASK,
        NOWHERE
    }

    static NoticeRoute mail(EmailAddress address) {
        return new NoticeRoute(Way.MAIL, Optional.of(address), "");
    }

    static NoticeRoute task(String code) {
        return new NoticeRoute(Way.TASK, Optional.empty(), code);
    }

    static NoticeRoute nowhere(String code) {
        return new NoticeRoute(Way.NOWHERE, Optional.empty(), code);
    }

    /** Returns this as a task for staff, because the mailbox has got enough mail. */
    NoticeRoute withoutRoom(String why) {
        return new NoticeRoute(Way.TASK, address, why);
    }

    /** Names no address. */
    @Override
    public String toString() {
        return "NoticeRoute[" + way + ", " + code + "]";
    }
}
