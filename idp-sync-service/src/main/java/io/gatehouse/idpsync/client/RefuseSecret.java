package io.gatehouse.idpsync.client;

/**
 * Answers whoever wants one more secret for a client: the providers served so far keep one per client, and putting another in
 * its place would break whoever uses it. May be repeated; the answer is then told again.
 */
public class RefuseSecret {
    private static final String WHY = "the identity provider keeps one secret per client; replace it (refresh-token)";

    private final UnitOfWork work;
    private final Announcements announcements;

    public RefuseSecret(UnitOfWork work, Announcements announcements) {
        this.work = work;
        this.announcements = announcements;
    }

    public void refuse(SecretRequest request) {
        work.inOne(() -> {
            announcements.secretRefused(request, WHY);
            return request;
        });
    }
}
