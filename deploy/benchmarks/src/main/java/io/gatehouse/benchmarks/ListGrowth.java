package io.gatehouse.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a list of a portal with 100 000 applications costs, beside the same list with 100. */
final class ListGrowth implements Row {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final double TARGET = 3.0;
    private static final int PAIRS = 3;
    private static final int CALLS = 200;
    private static final int WARM_UP = 300;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "growth of lists: " + FEW + " vs " + MANY + " applications";
    }

    @Override
    public List<Result> measure(LocalStack stack) {
        try (var database = stack.database()) {
            Benchmarks.say("filling two portals");
            var few = SeededPortal.fill(database, FEW);
            var many = SeededPortal.fill(database, MANY);
            try (var statement = database.createStatement()) {
                statement.execute("vacuum analyze");
            }
            var results = new ArrayList<Result>();
            for (var list : lists().entrySet()) {
                Benchmarks.say(list.getKey());
                results.add(pairs(stack, list.getKey(), url(few, list.getValue()), url(many, list.getValue())));
            }
            return results;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lists with filter and sort, each with what finds something in both portals. */
    private static Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put("developer_id, sort name", "filter[developer_id]={developer}&sort=name");
        lists.put("developer_name, sort created_at", "filter[developer_name]=Dana Developer 7&sort=created_at desc");
        lists.put("developer_email, sort name", "filter[developer_email]=dana.7@example-7.org&sort=name desc");
        lists.put("name, sort created_at", "filter[name]=fleet app 4 of dana.7@example-7.org&sort=created_at");
        lists.put("name contains, sort name", "filter[name][contains]=DANA.7@&sort=name desc");
        lists.put(
                "developer_email contains, sort created_at",
                "filter[developer_email][contains]=na.7@ex&sort=created_at");
        lists.put(
                "name oeq, developer_name contains",
                "filter[name][oeq]=a,fleet app 4 of dana.7@example-7.org"
                        + "&filter[developer_name][contains]=developer 7");
        return lists;
    }

    private static String url(SeededPortal portal, String query) {
        var encoded = query.replace("{developer}", portal.developerId().toString())
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace(" ", "%20");
        return "/v2/portals/" + portal.id() + "/applications?page%5Bsize%5D=10&" + encoded;
    }

    private Result pairs(LocalStack stack, String what, String few, String many) {
        calls(stack, few, WARM_UP);
        calls(stack, many, WARM_UP);
        var anchors = new ArrayList<Latencies>();
        var measured = new ArrayList<Latencies>();
        for (var pair = 0; pair < PAIRS; pair++) {
            anchors.add(calls(stack, few, CALLS));
            measured.add(calls(stack, many, CALLS));
        }
        return new Result(what, Latencies.median(anchors), Latencies.median(measured), TARGET);
    }

    private Latencies calls(LocalStack stack, String path, int count) {
        var request = HttpRequest.newBuilder(URI.create(stack.registration() + path))
                .header("Authorization", "Bearer " + stack.managementToken())
                .build();
        var nanos = new long[count];
        for (var call = 0; call < count; call++) {
            var before = System.nanoTime();
            var answer = send(request);
            nanos[call] = System.nanoTime() - before;
            if (answer.statusCode() != 200 || answer.body().contains("\"data\":[]")) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
        }
        return Latencies.of(nanos);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
