package dev.portalaccess.jdbc.internal.sql;

import java.util.Optional;

/**
 * How commits are numbered in the feed, so that none is passed over which becomes readable late.
 *
 * @param source the name of this way of numbering, as stored beside each number
 * @param number the expression for the number of the commit; with a question mark for the practice if there is a counter
 * @param advance the statement that moves the practice's counter and locks it until the commit; its only parameter is
 *     the practice; empty if there is no counter
 */
public record FeedNumbers(String source, String number, Optional<String> advance) {

    /** The source of the numbers of transactions; a reader looks for those that had ended. */
    public static final String TRANSACTIONS = "X";

    /** The source of the numbers of a counter, which one commit at a time moves. */
    public static final String COUNTER = "T";

    private static final String NUMBER = "(SELECT c.turn FROM portal_feed_turn c WHERE c.practice = ?)";

    static FeedNumbers ofTransactions() {
        return new FeedNumbers(TRANSACTIONS, "CAST(CAST(pg_current_xact_id() AS text) AS bigint)", Optional.empty());
    }

    static FeedNumbers counted(String advance) {
        return new FeedNumbers(COUNTER, NUMBER, Optional.of(advance));
    }
}
