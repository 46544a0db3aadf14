package io.gatehouse.schemas.test.sample.broken.feature;

import java.sql.Connection;

/** A feature that knows SQL. */
public interface FeatureWithSql {
    void change(Connection connection);
}
