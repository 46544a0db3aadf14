package io.gatehouse.registration.apiproduct.web;

import io.gatehouse.registration.apiproduct.LabelFilter;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** A query parameter such as {@code key:value,keyExists}; all parts must hold. */
final class LabelFilterForm {
    private LabelFilterForm() {}

    /**
     * The filter.
     *
     * @param name of the parameter
     * @param text its value; empty for none
     * @throws ProblemException with status 400 if a part has no key
     */
    static LabelFilter read(String name, String text) {
        if (text.isEmpty()) {
            return LabelFilter.ANY;
        }
        var values = new HashMap<String, String>();
        var keys = new HashSet<String>();
        for (var part : text.split(",", -1)) {
            var words = part.strip().split(":", 2);
            if (words[0].isEmpty() || !Checks.isStorable(part)) {
                throw ProblemException.badRequest(List.of(
                        new InvalidParameter(name, "invalid", '"' + name + "\" must be of the form key:value,keyExists")
                                .in("query")));
            }
            if (words.length == 1) {
                keys.add(words[0]);
            } else {
                values.put(words[0], words[1]);
            }
        }
        return new LabelFilter(values, keys);
    }
}
