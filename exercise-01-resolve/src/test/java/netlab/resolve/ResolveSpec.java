package netlab.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Resolve")
@ExtendWith(LabExtension.class)
class ResolveSpec {

    @Test
    @Tag("step-1")
    void tells_the_address_of_a_host(Lab lab) {
        Program resolve = Resolving.of(lab, "mail.test");

        assertThat(resolve.output().lines()).contains("ip[mail.test]=192.0.2.2");
    }

    @Test
    @Tag("step-1")
    void ends_with_status_0_when_it_has_found_the_host(Lab lab) {
        Program resolve = Resolving.of(lab, "mail.test");

        assertThat(resolve.exitStatus()).as("exit status").isZero();
    }

    @Test
    @Tag("step-3")
    void tells_the_name_of_the_address_on_a_second_line(Lab lab) {
        Program resolve = Resolving.of(lab, "mail.test");

        Resolving.assertPrinted(resolve, "ip[mail.test]=192.0.2.2", "name[192.0.2.2]=mail.test");
    }

    @Test
    @Tag("step-3")
    void tells_the_name_that_belongs_to_the_address_of_an_alias(Lab lab) {
        Program resolve = Resolving.of(lab, "www.test");

        Resolving.assertPrinted(resolve, "ip[www.test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    @Tag("step-3")
    void takes_an_address_for_a_host(Lab lab) {
        Program resolve = Resolving.of(lab, "192.0.2.1");

        Resolving.assertPrinted(resolve, "ip[192.0.2.1]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    @Tag("step-3")
    void tells_of_each_host_in_the_order_of_the_arguments(Lab lab) {
        Program resolve = Resolving.of(lab, "web.test", "mail.test", "web.test", "Web.Test");

        Resolving.assertPrinted(
                resolve,
                "ip[web.test]=192.0.2.1",
                "name[192.0.2.1]=web.test",
                "ip[mail.test]=192.0.2.2",
                "name[192.0.2.2]=mail.test",
                "ip[web.test]=192.0.2.1",
                "name[192.0.2.1]=web.test",
                "ip[Web.Test]=192.0.2.1",
                "name[192.0.2.1]=web.test");
    }

    @Test
    @Tag("step-3")
    void shows_a_host_as_it_was_typed(Lab lab) {
        Program resolve = Resolving.of(lab, "WWW.Test");

        Resolving.assertPrinted(resolve, "ip[WWW.Test]=192.0.2.1", "name[192.0.2.1]=web.test");
    }

    @Test
    @Tag("step-3")
    void chooses_one_address_of_a_host_that_has_several(Lab lab) {
        Program resolve = Resolving.of(lab, "twin.test");

        assertThat(resolve.output().lines().toList())
                .as("lines on standard output")
                .isIn(
                        List.of("ip[twin.test]=192.0.2.10", "name[192.0.2.10]=left.test"),
                        List.of("ip[twin.test]=192.0.2.11", "name[192.0.2.11]=right.test"));
    }

    @Test
    @Tag("step-3")
    void tells_a_name_as_the_system_tells_it(Lab lab) {
        Program resolve = Resolving.of(lab, "192.0.2.14", "192.0.2.15");

        Resolving.assertPrinted(
                resolve,
                "ip[192.0.2.14]=192.0.2.14",
                "name[192.0.2.14]=Post.Test",
                "ip[192.0.2.15]=192.0.2.15",
                "name[192.0.2.15]=intranet");
    }
}
