package org.evenkeel.kit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.evenkeel.kit.problem.InvalidRequest;
import org.evenkeel.kit.problem.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"v3\"", "*", "\"v2\", \"v3\""})
    void letsThePresentVersionPass(String ifMatch) {
        assertThatCode(() -> Versions.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @Test
    void letsARequestWithoutConditionPass() {
        assertThatCode(() -> Versions.require(null, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v2\"", "W/\"v3\"", "\"v33\"", "\"\""})
    void refusesAnotherVersion(String ifMatch) {
        assertThatThrownBy(() -> Versions.require(ifMatch, 3)).isInstanceOf(Stale.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3", "", "\"v3\" junk"})
    void refusesWhatIsNoETag(String ifMatch) {
        assertThatThrownBy(() -> Versions.require(ifMatch, 3)).isInstanceOf(InvalidRequest.class);
    }
}
