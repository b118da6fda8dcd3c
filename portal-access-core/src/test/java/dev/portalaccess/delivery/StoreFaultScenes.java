package dev.portalaccess.delivery;

import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.util.function.Supplier;

/** Plays a scene once for each call of the store in it, which fails once before and once after its effect. */
final class StoreFaultScenes {

    private StoreFaultScenes() {}

    /**
     * Something to be played in a world of its own.
     *
     * @param world in which nothing has failed yet
     * @param act what is done while a call fails, until all is well again
     * @param check what must be true in the end
     */
    record Scene(DeliveryPortal world, Runnable act, Runnable check) {}

    /**
     * Plays on until every call has failed.
     *
     * @return at how many points something failed
     */
    static int play(Supplier<Scene> scenes) {
        int points = 0;
        for (FaultPoint moment : FaultPoint.values()) {
            for (int call = 1; strikes(scenes.get(), call, moment); call++) {
                points++;
            }
        }
        return points;
    }

    private static boolean strikes(Scene scene, int call, FaultPoint moment) {
        scene.world().faults().failCall(call, moment);
        scene.act().run();
        boolean struck = scene.world().faults().hasStruck();
        scene.world().faults().reset();
        try {
            scene.check().run();
        } catch (AssertionError e) {
            throw new AssertionError("with call " + call + " failing " + moment + ": " + e.getMessage(), e);
        }
        return struck;
    }

    /** What a host does when the store fails: nothing, and it calls again later. */
    static void quietly(Runnable call) {
        try {
            call.run();
        } catch (AccessStoreException e) {
            // The scene calls again.
        }
    }
}
