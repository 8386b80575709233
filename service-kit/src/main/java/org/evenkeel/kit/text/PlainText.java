package org.evenkeel.kit.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that can be stored and shown: well-formed Unicode without control characters other than tab and line breaks, and
 * without the bidirectional overrides that make a line read as something it is not (UTR 36, "Trojan Source").
 */
@Documented
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    String MESSAGE = "must be text without control characters, unpaired surrogates or bidirectional overrides";

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself, usable without the annotation. */
    final class Check implements ConstraintValidator<PlainText, CharSequence> {

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text == null || isPlain(text);
        }

        public static boolean isPlain(CharSequence text) {
            return text.codePoints().allMatch(Check::isPlain);
        }

        private static boolean isPlain(int character) {
            if (character == '\t' || character == '\n' || character == '\r') {
                return true;
            }
            boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
            boolean override =
                    (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
            return !surrogate && !override && !Character.isISOControl(character);
        }
    }
}
