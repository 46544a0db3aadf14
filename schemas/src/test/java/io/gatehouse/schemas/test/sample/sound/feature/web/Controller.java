package io.gatehouse.schemas.test.sample.sound.feature.web;

import io.gatehouse.schemas.test.sample.sound.feature.Feature;
import java.sql.Connection;

/** An adapter that knows its feature and the world. */
public interface Controller {
    void answer(Feature feature, Connection connection);
}
