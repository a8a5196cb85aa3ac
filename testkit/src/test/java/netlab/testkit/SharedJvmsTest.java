package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedJvmsTest {

    private final SharedJvms jvms = new SharedJvms();
    private final Lab lab = newLab();

    private Lab newLab() {
        return newLab(jvms);
    }

    private static Lab newLab(SharedJvms jvms) {
        return new Lab(new Subject("netlab.testkit.samples", jvms, name -> Optional.empty()), Benches.PATIENT, true);
    }

    @AfterEach
    void close() throws IOException {
        lab.clear();
        jvms.close();
    }

    @Test
    void keep_the_consoles_of_programs_apart() {
        Program one = lab.start("Repeats");
        Program two = lab.start("Repeats");

        one.type("one");
        two.type("two");

        one.printsLine("typed: one");
        two.printsLine("typed: two");
    }

    @Test
    void keep_apart_what_programs_keep_in_static_fields() {
        assertThat(lab.start("Counts").line()).isEqualTo("1");
        assertThat(lab.start("Counts").line()).isEqualTo("1");
    }

    @Test
    void load_a_program_that_keeps_nothing_once() {
        assertThat(lab.start("NamesItsClass").line())
                .isEqualTo(lab.start("NamesItsClass").line());
    }

    @Test
    void survive_a_program_that_is_killed() {
        Program staying = lab.start("Repeats");
        Program killed = lab.start("Waits");
        killed.printsLine("ready");

        killed.kill();
        staying.type("still here");

        staying.printsLine("typed: still here");
    }

    @Test
    void end_a_program_that_prints_for_ever() {
        ScriptedServer server = lab.listen();
        Program endless = lab.start("PrintsForEver", server.host(), server.port());
        Connection connection = server.accept();

        endless.kill();

        assertThat(connection.rest()).isEmpty();
    }

    @Test
    void survive_a_program_that_is_ended_twice() {
        Program staying = lab.start("Repeats");
        Program ended = lab.start("Waits");

        ended.stop();
        ended.stop();
        staying.type("still here");

        staying.printsLine("typed: still here");
    }

    @Test
    void survive_typing_to_a_program_that_was_killed() {
        Program staying = lab.start("Repeats");
        Program killed = lab.start("Waits");
        killed.kill();

        killed.type("are you there?");
        staying.type("still here");

        staying.printsLine("typed: still here");
    }

    @Test
    void are_replaced_when_a_program_has_ended_one() {
        lab.start("CallsExit").exitStatus();

        while (!startsAnother()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void let_a_program_work_in_the_folder_of_its_lab() {
        lab.startInFolder("LeavesFile").exitStatus();

        assertThat(lab.workingFolder().resolve("file.txt")).hasContent("hello");
    }

    @Test
    void lend_a_folder_to_one_lab_after_the_other() throws IOException {
        Lab first = newLab();
        Path folder = first.workingFolder();
        first.startInFolder("LeavesFile").exitStatus();
        first.clear();

        Lab next = newLab();
        Lab third = newLab();

        assertThat(next.workingFolder()).isEqualTo(folder).isEmptyDirectory();
        assertThat(third.workingFolder()).isNotEqualTo(folder);
        next.clear();
        third.clear();
    }

    @Test
    void lend_no_folder_again_where_a_program_has_not_ended() throws IOException {
        Lab first = newLab();
        Path folder = first.workingFolder();
        Program waiting = first.startInFolder("Waits");
        waiting.printsLine("ready");
        first.clear();

        Lab next = newLab();

        assertThat(folder).doesNotExist();
        assertThat(next.workingFolder()).isNotEqualTo(folder);
        next.clear();
    }

    @Test
    void end_with_all_programs_when_they_are_closed() throws IOException {
        Program program = lab.start("Waits");
        program.printsLine("ready");

        jvms.close();

        assertThat(program.exitStatus()).isEqualTo(FutureProcess.KILLED);
    }

    @Test
    void have_a_spare_for_the_first_program_of_a_kind() {
        jvms.prepare(Jvm.USUAL, Jvm.ABROAD);

        Program usual = lab.start("Settings");
        Program abroad = lab.start(Jvm.ABROAD, "Settings");

        usual.printsLine("language en");
        abroad.printsLine("language tr");
    }

    @Test
    void replace_a_jvm_in_which_many_programs_have_run() throws IOException {
        SharedJvms worn = new SharedJvms(3);
        Lab wearing = newLab(worn);

        for (int i = 0; i < 10; i++) {
            Program program = wearing.start("Ends", "0", Integer.toString(i), "");
            assertThat(program.exitStatus()).isZero();
            assertThat(program.output()).isEqualTo(i + "\n");
        }

        wearing.clear();
        worn.close();
    }

    /** Tries to start a program; the JVM that was ended may take another moment to be gone. */
    private boolean startsAnother() {
        try {
            lab.start("Waits").printsLine("ready");
            return true;
        } catch (UncheckedIOException | AssertionError notYet) {
            return false;
        }
    }
}
