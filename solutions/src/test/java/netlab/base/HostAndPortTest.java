package netlab.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HostAndPort")
class HostAndPortTest {

    @Test
    void reads_a_host_alone() {
        assertThat(HostAndPort.parse("www.example.test"))
                .contains(new HostAndPort("www.example.test", OptionalInt.empty()));
    }

    @Test
    void reads_a_host_with_a_port() {
        assertThat(HostAndPort.parse("127.0.0.1:65535")).contains(new HostAndPort("127.0.0.1", OptionalInt.of(65_535)));
    }

    @Test
    void reads_an_ipv6_address_without_its_brackets() {
        assertThat(HostAndPort.parse("[::1]:80")).contains(new HostAndPort("::1", OptionalInt.of(80)));
        assertThat(HostAndPort.parse("[2001:db8::1]")).contains(new HostAndPort("2001:db8::1", OptionalInt.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":80", "a:", "a:b", "a:-1", "a:0", "a:65536", "a:99999999999", "a:1:2", "::1"})
    void has_a_host_and_no_port_that_cannot_be(String text) {
        assertThat(HostAndPort.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a", "a/b", "a\\b", "a b", "\u00A0a", "a\tb", "a\r\nb", "a\u007F", "[a]", "[::1", "::1]", "[]:1"
            })
    void has_no_character_that_a_host_cannot_have(String text) {
        assertThat(HostAndPort.parse(text)).isEmpty();
    }
}
