package io.gatehouse.local.front;

import io.gatehouse.local.mail.MailCatcher;
import java.net.URI;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The front door's process. */
@Command(name = "front", description = "Serves the front door and the mail catcher until it is stopped.")
public final class Front implements Runnable {
    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--registration", required = true)
    private URI registration = URI.create("");

    @Option(names = "--idp-sync", required = true)
    private URI idpSync = URI.create("");

    @Option(names = "--gateway-config", required = true)
    private URI gatewayConfig = URI.create("");

    @Option(names = "--audit", required = true)
    private URI audit = URI.create("");

    @Option(names = "--mail-port", required = true)
    private int mailPort;

    @Option(names = "--smtp-port", required = true)
    private int smtpPort;

    /** Returns when both are open; their threads keep the process. */
    public static void main(String[] args) {
        var exit = new CommandLine(new Front()).execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public void run() {
        var door = new FrontDoor(registration, idpSync, gatewayConfig, audit).listen(port);
        var mail = MailCatcher.start(smtpPort, mailPort);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            door.stop();
                            mail.close();
                        },
                        "close"));
    }
}
