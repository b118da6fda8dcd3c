package dev.portalaccess.delivery;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.testkit.recording.SimulatedOutage;

/** A slow hash that can be made to fail. */
record FailingHashing(PasswordHashing hashing, SimulatedOutage outage) implements PasswordHashing {

    @Override
    public PasswordHash hash(Secret password) {
        outage.strike();
        return hashing.hash(password);
    }

    @Override
    public boolean verify(Secret password, PasswordHash hash) {
        return hashing.verify(password, hash);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return hashing.isOutdated(hash);
    }
}
