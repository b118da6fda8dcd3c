package dev.portalaccess.mail.internal.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The connection to the first of the server's addresses that answers. */
final class ServerConnector {

    private ServerConnector() {}

    static TimedSocket dial(SmtpSettings settings, AttemptDeadline deadline) throws ConnectFailedException {
        SmtpSettings.Peer peer = settings.peer();
        String why = FailureCode.CONNECT;
        for (InetAddress address : addresses(peer)) {
            try {
                return TimedSocket.to(new InetSocketAddress(address, peer.port()), settings.limits(), deadline);
            } catch (IOException | RuntimeException e) {
                why = FailureCode.of(e, FailureCode.CONNECT);
            }
        }
        throw new ConnectFailedException(FailureCode.answer(why));
    }

    // Each carries the name it was configured with, so that nothing ever asks the address for another.
    private static InetAddress[] addresses(SmtpSettings.Peer peer) throws ConnectFailedException {
        try {
            InetAddress[] found = InetAddress.getAllByName(peer.host());
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByAddress(peer.host(), found[i].getAddress());
            }
            return found;
        } catch (UnknownHostException e) {
            throw new ConnectFailedException(FailureCode.answer(FailureCode.CONNECT));
        }
    }
}
