package io.gatehouse.local.front;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Http;
import io.gatehouse.local.stack.JavaProgram;
import io.gatehouse.local.stack.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The front door and the mail catcher, in one small process. */
public record FrontPart(Context context) implements Part {
    /** As other parts name it. */
    public static final String NAME = "front";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Program program() {
        return JavaProgram.of(context, this)
                .heap(48)
                .options("-XX:TieredStopAtLevel=1")
                .ownMain(Front.class.getName())
                .arguments("--port", context.port(Port.FRONT))
                .arguments("--registration", context.http(Port.REGISTRATION))
                .arguments("--idp-sync", context.http(Port.IDP_SYNC))
                .arguments("--gateway-config", context.http(Port.GATEWAY_CONFIG))
                .arguments("--audit", context.http(Port.AUDIT))
                .arguments("--mail-port", context.port(Port.MAIL))
                .arguments("--smtp-port", context.port(Port.SMTP))
                .program();
    }

    @Override
    public List<Path> classPath() {
        return context.installation().libraries();
    }

    @Override
    public boolean answers() {
        return Http.ok(context.http(Port.FRONT) + FrontDoor.HEALTH) && Http.ok(context.http(Port.MAIL) + "/messages");
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        return new Facts(NAME, context.http(Port.FRONT), Map.of("url", context.http(Port.FRONT)));
    }

    /** The mail catcher's own entry in {@code deploy/status --json}. */
    public Map<String, Object> mail() {
        return Map.of("url", context.http(Port.MAIL), "smtp", "127.0.0.1:" + context.port(Port.SMTP));
    }
}
