package dev.portalaccess.benchmarks.desk;

/**
 * An invitation on its way from a clerk to the invited person.
 *
 * @param chart the chart that the invitation is for
 * @param name the name of the invited person
 * @param way the way of delivery
 */
record DeskInvitation(String chart, String name, Way way) {

    /** The way of delivery of an invitation. */
    sealed interface Way {}

    /**
     * An invitation by mail.
     *
     * @param address the address of the mail
     */
    record Mailed(String address) implements Way {}

    /**
     * An invitation on paper.
     *
     * @param userName the temporary user name
     * @param password the temporary password
     */
    record Printed(String userName, String password) implements Way {

        /** Returns a text without the user name and password. */
        @Override
        public String toString() {
            return "Printed[redacted]";
        }
    }
}
