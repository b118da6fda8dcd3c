package dev.portalaccess.examples.frontdesk.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a connection: for the headers of its next request, and then for the body. A client that sends a byte
 * now and then would otherwise keep its connection for ever, because each byte begins the idle time again.
 */
final class ConnectionDeadlines implements Connection.Listener {

    private final Scheduler scheduler;
    private final Duration longest;
    private final Map<Connection, Scheduler.Task> running = new ConcurrentHashMap<>();

    ConnectionDeadlines(Scheduler scheduler, Duration longest) {
        this.scheduler = scheduler;
        this.longest = longest;
    }

    @Override
    public void onOpened(Connection connection) {
        begin(connection);
    }

    @Override
    public void onClosed(Connection connection) {
        end(connection);
    }

    private void begin(Connection connection) {
        Scheduler.Task close =
                scheduler.schedule(() -> connection.getEndPoint().close(), longest.toMillis(), TimeUnit.MILLISECONDS);
        cancel(running.put(connection, close));
    }

    private void end(Connection connection) {
        cancel(running.remove(connection));
    }

    private static void cancel(Scheduler.@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    /** Returns a handler that begins the time for the body; its inner handler must read the body whole. */
    Handler.Wrapper forBody() {
        return new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Connection connection = request.getConnectionMetaData().getConnection();
                begin(connection);
                Request.addCompletionListener(request, failure -> next(connection));
                return super.handle(request, response, callback);
            }
        };
    }

    /** Begins the time for the headers of the next request, unless the connection is closed by now. */
    private void next(Connection connection) {
        if (connection.getEndPoint().isOpen()) {
            begin(connection);
        }
    }

    /** Returns a handler that is called once the body has been read; the answer may take as long as it takes. */
    Handler.Wrapper afterBody() {
        return new Handler.Wrapper() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                end(request.getConnectionMetaData().getConnection());
                return super.handle(request, response, callback);
            }
        };
    }
}
