package dev.portalaccess.mail;

import dev.portalaccess.mail.server.TestServer;
import dev.portalaccess.testkit.Requirement;

@Requirement("PA-120")
class PlainContractTest extends OwnServerContract {

    @Override
    TestServer server() {
        return TestServer.start();
    }

    @Override
    SmtpServer line(TestServer server) {
        return LocalMailers.plain(server);
    }
}
