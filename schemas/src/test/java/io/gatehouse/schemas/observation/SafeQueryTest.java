package io.gatehouse.schemas.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeQueryTest {
    @ParameterizedTest
    @CsvSource({
        "page[size]=10&sort=name,page[size]=10&sort=name",
        "token=abc,token=***",
        "a=1&Access_Token=abc&b=2,a=1&Access_Token=***&b=2",
        "client%5Fsecret=abc,client%5Fsecret=***",
        "apikey=abc,apikey=***",
        "code=abc&state=xyz,code=***&state=***",
        "zip_code=10115,zip_code=10115",
        "flag,flag",
        "%zz=1,%zz=1"
    })
    void valuesOfSensitiveParametersAreReplaced(String query, String safe) {
        assertThat(SafeQuery.of(query)).isEqualTo(safe);
    }

    @Test
    void noQueryStaysNoQuery() {
        assertThat(SafeQuery.of(null)).isNull();
    }
}
