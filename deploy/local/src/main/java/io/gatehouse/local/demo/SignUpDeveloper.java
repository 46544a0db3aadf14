package io.gatehouse.local.demo;

import java.util.UUID;

/** A developer signs up by mail, is approved and signs in. */
final class SignUpDeveloper {
    private final Run run;
    private final Mailbox mailbox;

    SignUpDeveloper(Run run) {
        this.run = run;
        this.mailbox = new Mailbox(run.stack);
    }

    Developer run(String portalId, String email) {
        var password = run.secret("Demo-" + UUID.randomUUID());
        var developer = new Developer(run.stack, portalId, email);
        run.tell.step("sign-up of " + email, () -> {
            developer.signUp();
            return run.until(true, () -> mailbox.token(email).isPresent());
        });
        run.tell.step("link in the mail followed, password chosen", () -> {
            developer.verifyEmail(mailbox.token(email).orElseThrow(), password);
            return true;
        });
        run.tell.step("approved by the platform team, signed in", () -> {
            run.platform.approveDeveloper(portalId, email);
            developer.signIn(password).forEach(run::secret);
            return true;
        });
        return developer;
    }
}
