package io.gatehouse.registration.developer.mail;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.MailUnavailableException;
import io.gatehouse.registration.developer.Mails;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.schemas.sealed.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Plain texts; links lead to the domain of the portal's own, where it has one. */
class SmtpMails implements Mails {
    private final JavaMailSender smtp;
    private final MailProperties properties;
    private final Sites sites;

    SmtpMails(JavaMailSender smtp, MailProperties properties, Sites sites) {
        this.smtp = smtp;
        this.properties = properties;
        this.sites = sites;
    }

    @Override
    public void verifyAddress(Developer developer, Secret token) {
        send(
                developer,
                "Confirm your e-mail address",
                "please confirm your e-mail address and choose a password:",
                "/login?token=" + token.reveal());
    }

    @Override
    public void alreadySignedUp(Developer developer) {
        send(developer, "You already have an account", "someone signed up with your address. Sign in here:", "/login");
    }

    @Override
    public void notWelcome(Developer developer) {
        send(
                developer,
                "You cannot sign up",
                "someone signed up with your address, which cannot be used at this portal:",
                "/");
    }

    @Override
    public void decided(Developer developer) {
        switch (developer.status()) {
            case APPROVED ->
                send(developer, "Your account is approved", "your account was approved. Sign in here:", "/login");
            case PENDING, REVOKED, REJECTED ->
                send(
                        developer,
                        "Your account is not approved",
                        "your account is " + developer.status().text() + ", so you cannot sign in at:",
                        "/");
        }
    }

    @Override
    public void resetPassword(Developer developer, Secret token) {
        var email = URLEncoder.encode(developer.email(), StandardCharsets.UTF_8);
        send(
                developer,
                "Choose a new password",
                "choose a new password here. If you did not ask for it, do nothing:",
                "/reset-password?email=" + email + "&token=" + token.reveal());
    }

    private void send(Developer developer, String subject, String text, String path) {
        var message = new SimpleMailMessage();
        message.setFrom(properties.sender());
        message.setTo(developer.email());
        message.setSubject(subject);
        message.setText("Hello " + developer.fullName() + ",\n\n" + text + "\n\n" + link(developer, path) + "\n");
        try {
            smtp.send(message);
        } catch (MailException e) {
            throw new MailUnavailableException(e);
        }
    }

    private String link(Developer developer, String path) {
        var own = sites.ownDomain(developer.portalId());
        var base = own.map(domain -> "https://" + domain)
                .orElseGet(() -> properties.publicUrl().toString());
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
