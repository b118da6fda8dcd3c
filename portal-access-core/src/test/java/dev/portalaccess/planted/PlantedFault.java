package dev.portalaccess.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;

/** A fault in the code for as long as it is open. */
public final class PlantedFault implements AutoCloseable {

    private final Class<?> type;
    private final ClassReloadingStrategy reloading = ClassReloadingStrategy.of(ByteBuddyAgent.getInstrumentation());

    private PlantedFault(Class<?> type) {
        this.type = type;
    }

    public static PlantedFault in(Class<?> type, String method, MethodBreakage breakage) {
        boolean found = Arrays.stream(type.getDeclaredMethods())
                .anyMatch(one -> one.getName().equals(method));
        if (!found) {
            throw new IllegalArgumentException(type.getName() + " has no method " + method);
        }
        PlantedFault planted = new PlantedFault(type);
        new ByteBuddy()
                .redefine(type)
                .visit(Advice.to(breakage.advice()).on(ElementMatchers.named(method)))
                .make()
                .load(type.getClassLoader(), planted.reloading);
        return planted;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    @Override
    public void close() {
        try {
            reloading.reset(ClassFileLocator.ForClassLoader.of(type.getClassLoader()), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
