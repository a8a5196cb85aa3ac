package netlab.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
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

        assertThat(report.lines("web.test"))
                .as("lines for a host with the address 192.0.2.1, whose name is web.test")
                .containsExactly("ip[web.test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    void tells_the_name_that_belongs_to_the_address_of_an_alias() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        when(names.addressOf("www.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("web.test"));

        assertThat(report.lines("www.test"))
                .as("lines for a host with the address 192.0.2.1, whose name is web.test")
                .containsExactly("ip[www.test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    void has_one_line_for_a_host_that_is_unknown() throws Exception {
        when(names.addressOf("xx")).thenThrow(new UnknownHostException("xx: Name or service not known"));

        assertThat(report.lines("xx")).as("lines for a host without an address").containsExactly("ip[xx]=unknown host");
    }

    @Test
    void calls_the_name_unknown_where_an_address_has_none() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.3");
        when(names.addressOf("silent.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.empty());

        assertThat(report.lines("silent.test"))
                .as("lines for a host with the address 192.0.2.3, which has no name")
                .containsExactly("ip[silent.test]=192.0.2.3", "name[192.0.2.3]=unknown");
    }

    @Test
    void keeps_nothing_of_the_host_before() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        when(names.addressOf("web.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("web.test"));
        when(names.addressOf("xx")).thenThrow(new UnknownHostException("xx"));

        report.lines("web.test");

        assertThat(report.lines("xx"))
                .as("lines for a host without an address, after one that has one")
                .containsExactly("ip[xx]=unknown host");
    }

    @Test
    void changes_nothing_in_the_lines_of_the_host_before() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.1");
        when(names.addressOf("web.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("web.test"));
        InetAddress next = InetAddress.getByName("192.0.2.2");
        when(names.addressOf("mail.test")).thenReturn(next);
        when(names.nameOf(next)).thenReturn(Optional.of("mail.test"));

        List<String> lines = report.lines("web.test");
        report.lines("mail.test");

        assertThat(lines)
                .as("lines for web.test, read after those for mail.test were made")
                .containsExactly("ip[web.test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    void tells_the_name_of_the_very_address_that_it_tells() throws Exception {
        InetAddress left = InetAddress.getByName("192.0.2.10");
        InetAddress right = InetAddress.getByName("192.0.2.11");
        when(names.addressOf("twin.test")).thenReturn(left, right);
        when(names.nameOf(left)).thenReturn(Optional.of("left.test"));
        when(names.nameOf(right)).thenReturn(Optional.of("right.test"));

        assertThat(report.lines("twin.test"))
                .as("lines for a host that has another address each time that somebody asks")
                .isIn(
                        List.of("ip[twin.test]=192.0.2.10", "name[192.0.2.10]=left.test"),
                        List.of("ip[twin.test]=192.0.2.11", "name[192.0.2.11]=right.test"));
    }

    @Test
    void knows_nothing_of_what_another_report_was_told() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.20");
        when(names.addressOf("moved.test")).thenReturn(address);
        when(names.nameOf(address)).thenReturn(Optional.of("old.test"));
        NameService others = mock();
        when(others.addressOf("moved.test")).thenReturn(address);
        when(others.nameOf(address)).thenReturn(Optional.of("new.test"));

        report.lines("moved.test");

        assertThat(new NameReport(others).lines("moved.test"))
                .as("lines of a second report, whose service says new.test where that of the first says old.test")
                .containsExactly("ip[moved.test]=192.0.2.20", "name[192.0.2.20]=new.test");
    }
}
