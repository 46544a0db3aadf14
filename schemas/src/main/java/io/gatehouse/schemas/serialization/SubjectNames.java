package io.gatehouse.schemas.serialization;

import java.util.Map;
import org.apache.avro.Schema;

/** Under which subject the schema of a record is registered, in the terms of Confluent's strategies. */
enum SubjectNames {
    TOPIC_RECORD {
        @Override
        String subject(String topic, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    },
    RECORD {
        @Override
        String subject(String topic, Schema schema) {
            return schema.getFullName();
        }
    },
    TOPIC {
        @Override
        String subject(String topic, Schema schema) {
            return topic + "-value";
        }
    };

    static final String KEY = "value.subject.name.strategy";

    abstract String subject(String topic, Schema schema);

    /** Reads Confluent's key; several event types share a topic, so TopicRecordNameStrategy is the default. */
    static SubjectNames of(Map<String, ?> configs) {
        var value = configs.get(KEY);
        var name = value instanceof Class<?> type
                ? type.getName()
                : value == null ? "TopicRecordNameStrategy" : value.toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "TopicRecordNameStrategy" -> TOPIC_RECORD;
            case "RecordNameStrategy" -> RECORD;
            case "TopicNameStrategy" -> TOPIC;
            default ->
                throw new IllegalArgumentException(KEY + ": " + name
                        + " (expected: TopicRecordNameStrategy, RecordNameStrategy or TopicNameStrategy)");
        };
    }
}
