package dev.stoa.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DevicesTest {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36, Chrome on Linux",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18 like Mac OS X) Version/18.0 Safari/604.1, Safari on iPhone",
        "Mozilla/5.0 (Windows NT 10.0) Chrome/150.0 Safari/537.36 Edg/150.0, Edge on Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 15) Gecko/20100101 Firefox/140.0, Firefox on macOS",
        "curl/8.5.0, curl",
        "'', Unknown device"
    })
    void devicesAreCalledWhatPeopleCallThem(String agent, String name) {
        assertThat(Devices.name(agent)).isEqualTo(name);
    }
}
