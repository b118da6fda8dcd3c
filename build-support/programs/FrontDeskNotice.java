/** Says what the front-desk command is about to do, before Maven compiles in silence. */
final class FrontDeskNotice {

    private FrontDeskNotice() {}

    public static void main(String[] arguments) {
        System.out.println("Compiling the front desk: about a minute the first time, longer if Maven has to download."
                + " It opens when that is done.");
    }
}
