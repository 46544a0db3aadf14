package io.gatehouse.registration.gatewaystatus;

import io.gatehouse.registration.transaction.Transactions;

/** Remembers what gateways say, so that administrators see it. May be repeated; a later report wins. */
public class FollowGateway {
    private final GatewayReports reports;
    private final Transactions transactions;

    public FollowGateway(GatewayReports reports, Transactions transactions) {
        this.reports = reports;
        this.transactions = transactions;
    }

    /** Takes in a report. Returns whether it was news. */
    public boolean hear(GatewayReport report) {
        return transactions.inOne(() -> {
            var news = reports.keep(report);
            if (news && report.isAboutVersions()) {
                reports.replaceSyncErrors(report);
            }
            return news;
        });
    }
}
