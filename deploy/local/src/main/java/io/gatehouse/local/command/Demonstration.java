package io.gatehouse.local.command;

import io.gatehouse.local.demo.Demo;
import io.gatehouse.local.demo.DemoFailure;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.stack.StatusReport;
import tools.jackson.databind.json.JsonMapper;

/** Runs the demonstration against a stack that is ready, knowing no more than {@code deploy/status --json} tells. */
final class Demonstration {
    private Demonstration() {}

    /** Whether it went through; what went wrong has been told. */
    static boolean run(Stack stack) {
        var status = JsonMapper.shared().valueToTree(StatusReport.of(stack).document());
        try {
            new Demo(io.gatehouse.local.demo.Stack.of(status), System.out).run();
            return true;
        } catch (DemoFailure e) {
            System.err.println(e.getMessage());
            return false;
        }
    }
}
