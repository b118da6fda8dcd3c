package dev.portalaccess.examples.frontdesk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The two sample members of staff. The sign-in page shows their passwords, so they are no secrets. A real host uses its
 * existing sign-in for staff.
 */
public final class StaffAccounts {

    /**
     * A member of staff.
     *
     * @param id the id that the audit trail names
     * @param name the name of the member
     * @param password the sample password
     */
    public record Member(String id, String name, String password) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("clerk", "Robin, front desk", "front-desk-sample"),
            new Member("manager", "Sam, practice manager", "manager-sample"));

    /** Returns both members. */
    public List<Member> members() {
        return MEMBERS;
    }

    /** Reports whether there is a member with the id. */
    public boolean isMember(String id) {
        return MEMBERS.stream().anyMatch(member -> member.id().equals(id));
    }

    /** Reports whether the password is that of the member. */
    public boolean isRight(String id, String password) {
        return MEMBERS.stream().anyMatch(member -> member.id().equals(id) && isSame(member.password(), password));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
