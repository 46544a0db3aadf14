package io.gatehouse.registration.openapi.hostile;

import io.gatehouse.schemas.test.openapi.Operation;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts ids into paths; what is not there, what is no id, or what belongs to others among them. */
final class Paths {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** Makes what is not there. */
    private static final String UPSERT = "replace-portal-product-version";

    private final Dice dice;
    private final Known known;
    private final Known foreign;

    Paths(Dice dice, Known known, Known foreign) {
        this.dice = dice;
        this.known = known;
        this.foreign = foreign;
    }

    String of(Operation operation, List<String> flaws) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(variable -> Matcher.quoteReplacement(id(operation, variable, flaws)));
    }

    /** What exists, but for some parts. */
    String with(Operation operation, Map<String, String> ids) {
        return VARIABLE.matcher(operation.path())
                .replaceAll(variable -> Matcher.quoteReplacement(
                        ids.getOrDefault(variable.group(1), known.id(operation.path(), variable.group(1)))));
    }

    /** What exists, mostly; but what is to be deleted never does, so that the next request finds something. */
    private String id(Operation operation, MatchResult variable, List<String> flaws) {
        var own = known.id(operation.path(), variable.group(1));
        var last = variable.end() == operation.path().length();
        var chance = dice.below(100);
        if (chance < 3) {
            return dice.one(Wrong.STEPS);
        }
        if (chance < 10) {
            return flawed(dice.one(Wrong.IDS), variable, flaws);
        }
        if (chance < 20
                && variable.start() > operation.path().indexOf('{')
                && !operation.id().equals(UPSERT)) {
            var others = foreign.id(operation.path(), variable.group(1));
            return others.equals(own) ? own : flawed(others, variable, flaws);
        }
        return chance < 30 || (last && operation.method().equals("DELETE"))
                ? flawed(dice.uuid().toString(), variable, flaws)
                : own;
    }

    private static String flawed(String id, MatchResult variable, List<String> flaws) {
        flaws.add(variable.group(1) + " names nothing");
        return id;
    }
}
