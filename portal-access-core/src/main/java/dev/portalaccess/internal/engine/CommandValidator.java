package dev.portalaccess.internal.engine;

import dev.portalaccess.command.Caller;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Issuance.Waiver;
import dev.portalaccess.model.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The first validation of a command, by Jakarta Validation; it reports all violations at once. A constraint's message
 * is the name of a {@link FindingDefinition}. The interpolator knows no expression language, so typed text is never
 * evaluated.
 */
public final class CommandValidator {

    private static final int LONGEST_IDEMPOTENCY_KEY = 128;
    private final Validator validator;

    /** Builds the validator once. It is thread-safe. */
    public CommandValidator() {
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            validator = factory.getValidator();
        }
    }

    /** Returns the errors in the shape of a command and in its idempotency key. */
    public List<Finding> validate(Caller caller, Record command) {
        Stream<Finding> shape = validator.validate(command).stream()
                .map(CommandValidator::finding)
                .sorted(Comparator.comparing(Finding::path));
        boolean named =
                caller.idempotencyKey().map(CommandValidator::isIdempotencyKey).orElse(true);
        return Stream.of(
                        named
                                ? Stream.<Finding>empty()
                                : Stream.of(FindingDefinition.REQUEST_NAME_INVALID.at("requestName")),
                        reasonFindings(caller.waivers()),
                        shape)
                .flatMap(findings -> findings)
                .toList();
    }

    /** PA-070: the reasons of waivers are on the list, too. */
    private static Stream<Finding> reasonFindings(List<Waiver> waivers) {
        return IntStream.range(0, waivers.size())
                .filter(index ->
                        !Reason.codes().contains(waivers.get(index).reason().code()))
                .mapToObj(index -> FindingDefinition.REASON_INVALID.at("waivers[" + index + "].reason.code"));
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        Object max = violation.getConstraintDescriptor().getAttributes().get("max");
        String[] arguments = max == null ? new String[0] : new String[] {max.toString()};
        return FindingDefinition.valueOf(violation.getMessage())
                .at(violation.getPropertyPath().toString(), arguments);
    }

    private static boolean isIdempotencyKey(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_IDEMPOTENCY_KEY
                && name.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
