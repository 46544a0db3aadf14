package io.gatehouse.registration.openapi.hostile;

import io.gatehouse.schemas.test.openapi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries that make no sense. */
final class Queries {
    private static final List<String> PAGES = List.of(
            "page[size]=-1",
            "page[size]=0",
            "page[size]=x",
            "page[size]=1.5",
            "page[size]=99999999999999999999",
            "page[number]=0",
            "page[number]=-5",
            "page[number]=1e3");
    private static final List<String> SORTS =
            List.of("sort=x", "sort=name%20desc%20asc", "sort=name;drop", "sort=%00", "sort=name%20up");
    private static final List<String> FILTERS =
            List.of("filter[]=x", "filter[x]=y", "filter[x][y]=z", "filter[name][zz]=y", "filter[name][eq]=%00");
    private static final List<String> ODD = List.of(
            "page[size]=1000000000",
            "page[number]=2147483647&page[size]=100",
            "page[number]=",
            "page[size]=1&page[size]=2",
            "page=1",
            "page[x]=1",
            "sort=",
            "sort=name&sort=name",
            "sort=name,created_at",
            "filter=x",
            "filter[name][contains]=%25_%5C",
            "filter[name][oeq]=,,",
            "filter[name]=a&filter[name]=b",
            "filter[id][eq]=x",
            "filter[id][oeq]=",
            "filter[created_at][lt]=x",
            "filter[is_public]=maybe",
            "filter[name",
            "filter[status][eq]=x",
            "filter[developer_id]=1",
            "unregistered=x",
            "force=yes",
            "q=%00",
            "q=%ED%A0%80",
            "%zz=1",
            "a=%",
            "=",
            "&&&",
            "a[b[c]]=1",
            "labels=%00",
            "labels=:",
            "filter[name][contains]=" + "x".repeat(5000),
            "x=" + "y".repeat(9000));

    private Queries() {}

    /**
     * A query.
     *
     * @param flaw what a list must refuse about it; null where nothing is sure
     */
    record Query(String text, @Nullable String flaw) {}

    static Query one(Dice dice, Operation operation) {
        return switch (dice.below(5)) {
            case 0 -> of(dice.one(PAGES), operation.takes("page[size]"));
            case 1 -> of(dice.one(SORTS), operation.takes("sort"));
            case 2 -> of(dice.one(FILTERS), operation.takes("filter"));
            default -> of(dice.one(ODD), false);
        };
    }

    private static Query of(String text, boolean flawed) {
        return new Query(text, flawed ? "query " + text : null);
    }
}
