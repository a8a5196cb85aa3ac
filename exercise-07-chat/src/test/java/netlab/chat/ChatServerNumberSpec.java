package netlab.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("ChatServer gives numbers")
@ExtendWith(LabExtension.class)
@Tag("step-1")
class ChatServerNumberSpec {

    @Test
    void tells_a_client_its_number_in_the_first_line(Lab lab) {
        Program server = lab.start("ChatServer", "0");

        Guest.assertNumber(lab.connect(server).line());
    }

    @Test
    void gives_each_of_many_clients_another_number(Lab lab) {
        Program server = lab.start("ChatServer", "0");

        List<Guest> guests = Guest.enter(lab, server, 130);

        assertThat(new HashSet<>(guests.stream().map(Guest::number).toList()))
                .as("different numbers of 130 clients")
                .hasSize(130);
    }

    @Test
    void gives_no_number_again_when_clients_have_gone(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Set<String> numbers = new HashSet<>();

        for (int i = 0; i < 300; i++) {
            Guest guest = Guest.enter(lab, server);
            numbers.add(guest.number());
            guest.connection().close();
        }

        assertThat(numbers)
                .as("different numbers of 300 clients, of which each came when the one before had gone")
                .hasSize(300);
    }
}
