package dev.portalaccess.examples.frontdesk.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The example's two members of staff. Their passwords stand on the page where they sign in, so there is nothing to hide:
 * a real host has its staff sign in as they do everywhere else.
 */
public final class StaffAccounts {

    /**
     * A member of staff.
     *
     * @param id what the audit trail names
     * @param name who it is
     * @param password the sample password
     */
    public record Member(String id, String name, String password) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("clerk", "Robin, front desk", "front-desk-sample"),
            new Member("manager", "Sam, practice manager", "manager-sample"));

    /** Both of them. */
    public List<Member> members() {
        return MEMBERS;
    }

    /** Whether there is such a member. */
    public boolean isMember(String id) {
        return MEMBERS.stream().anyMatch(member -> member.id().equals(id));
    }

    /** Whether that is the password of that member. */
    public boolean isRight(String id, String password) {
        return MEMBERS.stream().anyMatch(member -> member.id().equals(id) && isSame(member.password(), password));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
