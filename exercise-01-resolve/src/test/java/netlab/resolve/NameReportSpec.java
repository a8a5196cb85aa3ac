package netlab.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import netlab.testkit.LabExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("NameReport")
@ExtendWith(LabExtension.class)
@Tag("step-2")
@Tag("unit")
class NameReportSpec {

    private final NameService names = mock();
    private final NameReport report = new NameReport(names);

    @Test
    void tells_the_address_of_a_host_and_then_its_name() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        when(names.addressOf("web.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("web.test"));

        assertThat(report.lines("web.test")).containsExactly("ip[web.test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    void tells_the_name_that_belongs_to_the_address_of_an_alias() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        when(names.addressOf("www.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("web.test"));

        assertThat(report.lines("www.test")).containsExactly("ip[www.test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    void has_one_line_for_a_host_that_is_unknown() throws Exception {
        when(names.addressOf("xx")).thenThrow(new UnknownHostException("xx: Name or service not known"));

        assertThat(report.lines("xx")).containsExactly("ip[xx]=unknown host");
    }

    @Test
    void calls_the_name_unknown_where_an_address_has_none() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.3");
        when(names.addressOf("silent.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.empty());

        assertThat(report.lines("silent.test")).containsExactly("ip[silent.test]=192.0.2.3", "name[192.0.2.3]=unknown");
    }

    @Test
    void keeps_nothing_of_the_host_before() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        when(names.addressOf("web.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("web.test"));
        when(names.addressOf("xx")).thenThrow(new UnknownHostException("xx"));

        report.lines("web.test");

        assertThat(report.lines("xx")).containsExactly("ip[xx]=unknown host");
    }
}
