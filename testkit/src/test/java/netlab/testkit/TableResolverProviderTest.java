package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Benches.class)
class TableResolverProviderTest {

    private static final String[] HOSTS = {
        "www.test", "silent.test", "six.test", "xx.test", "localhost", "post.test", "INTRANET"
    };
    private static final String FOUND = """
            192.0.2.1 www.test web.test
            192.0.2.3 silent.test 192.0.2.3
            2001:db8:0:0:0:0:0:6 six.test six.test
            xx.test unknown
            127.0.0.1 localhost localhost
            192.0.2.14 post.test Post.Test
            192.0.2.15 INTRANET intranet
            """;

    @Test
    void answers_in_a_jvm_that_is_started_so(Lab lab) {
        Program program = lab.start(Jvm.NAMES, "LooksUp", HOSTS);

        program.exitStatus();

        assertThat(program.output()).isEqualTo(FOUND);
    }

    @Test
    void answers_in_a_shared_jvm_that_is_started_so() throws Exception {
        Lab lab = Benches.sharing();
        Program program = lab.start(Jvm.NAMES, "LooksUp", HOSTS);

        program.exitStatus();

        assertThat(program.output()).isEqualTo(FOUND);
        lab.clear();
    }

    @Test
    void answers_in_a_turkish_jvm(Lab lab) {
        Program program = lab.start(Jvm.NAMES_ABROAD, "LooksUp", HOSTS);

        program.exitStatus();

        assertThat(program.output()).isEqualTo(FOUND);
    }

    @Test
    void says_nothing_in_any_other_jvm(Lab lab) {
        Program program = lab.start("LooksUp", "www.test");

        program.exitStatus();

        assertThat(program.output()).isEqualTo("www.test unknown\n");
    }

    @Test
    void leaves_the_answer_to_the_system_here() throws Exception {
        InetAddressResolver resolver = new TableResolverProvider.TableResolver(new SystemOfOneHost());

        Stream<InetAddress> addresses = resolver.lookupByName("any", LookupPolicy.of(LookupPolicy.IPV4));
        String name = resolver.lookupByAddress(new byte[] {10, 0, 0, 1});

        assertThat(addresses).extracting(InetAddress::getHostAddress).containsExactly("127.0.0.1");
        assertThat(name).isEqualTo("the-system.test");
    }

    private record SystemOfOneHost() implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) {
            return Stream.of(Loopback.ADDRESS);
        }

        @Override
        public String lookupByAddress(byte[] address) {
            return "the-system.test";
        }
    }
}
