package io.gatehouse.registration.developer;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {
    record SignedIn(Developer developer, SessionTokens tokens) implements SignInOutcome {}

    /** Nobody of that address. */
    record Unknown() implements SignInOutcome {}

    record WrongPassword(Developer developer) implements SignInOutcome {}

    /** The password was right, but the developer is not approved. */
    record NotApproved(Developer developer) implements SignInOutcome {}
}
