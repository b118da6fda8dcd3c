package dev.portalaccess.benchmarks.desk;

/**
 * An invitation on its way from a clerk to whoever is invited.
 *
 * @param chart the chart it is for
 * @param name who is invited
 * @param way what the invited person has in hand
 */
record DeskInvitation(String chart, String name, Way way) {

    /** How it comes. */
    sealed interface Way {}

    /**
     * By mail.
     *
     * @param address where to
     */
    record Mailed(String address) implements Way {}

    /**
     * On paper.
     *
     * @param userName the temporary user name
     * @param password the temporary password
     */
    record Printed(String userName, String password) implements Way {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Printed[redacted]";
        }
    }
}
