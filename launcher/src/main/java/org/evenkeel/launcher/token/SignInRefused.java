package org.evenkeel.launcher.token;

/** The identity provider did not give a token. */
public final class SignInRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInRefused(String message) {
        super(message);
    }

    SignInRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
