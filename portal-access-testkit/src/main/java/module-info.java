/** Stand-ins, fixtures and contracts for tests of code that implements or uses the library. */
module dev.portalaccess.testkit {
    requires transitive dev.portalaccess.spi;
    requires transitive org.junit.jupiter.api;
    requires static net.jqwik.api;
    requires static transitive org.jspecify;

    exports dev.portalaccess.testkit;
    exports dev.portalaccess.testkit.arbitrary;
    exports dev.portalaccess.testkit.contract;
    exports dev.portalaccess.testkit.contract.storage;
    exports dev.portalaccess.testkit.contract.text;
    exports dev.portalaccess.testkit.fixture;
    exports dev.portalaccess.testkit.memory;
    exports dev.portalaccess.testkit.recording;

    // JUnit runs the contracts by reflection.
    opens dev.portalaccess.testkit.contract;
    opens dev.portalaccess.testkit.contract.storage;
    opens dev.portalaccess.testkit.contract.text;
}
