package netlab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkingFoldersTest {

    private static final int ENOUGH = Runtime.getRuntime().availableProcessors();

    private final WorkingFolders folders = new WorkingFolders();
    private final Set<TemporaryFolder> lent = new HashSet<>();

    @AfterEach
    void close() throws IOException {
        for (TemporaryFolder folder : lent) {
            folder.close();
        }
        folders.close();
    }

    private TemporaryFolder borrow() {
        TemporaryFolder folder = folders.borrow();
        lent.add(folder);
        return folder;
    }

    @Test
    void lend_no_folder_twice_at_a_time() {
        for (int i = 0; i < ENOUGH + 2; i++) {
            borrow();
        }

        assertThat(lent).hasSize(ENOUGH + 2);
    }

    @Test
    void lend_an_empty_folder_again() throws IOException {
        TemporaryFolder first = borrow();
        Files.writeString(first.path().resolve("file.txt"), "hello");
        folders.giveBack(first);

        TemporaryFolder next = borrow();

        assertThat(next).isEqualTo(first);
        assertThat(next.path()).isEmptyDirectory();
    }

    @Test
    void wait_for_a_folder_when_there_are_enough() throws IOException {
        for (int i = 0; i < ENOUGH; i++) {
            borrow();
        }
        TemporaryFolder returned = lent.iterator().next();

        CompletableFuture<TemporaryFolder> next = CompletableFuture.supplyAsync(folders::borrow);
        assertThat(next).isNotDone();
        folders.giveBack(returned);

        assertThat(next.join()).isEqualTo(returned);
    }

    @Test
    void delete_a_folder_that_is_given_up_and_the_rest_at_the_end() throws IOException {
        TemporaryFolder givenUp = borrow();
        TemporaryFolder back = borrow();

        folders.giveUp(givenUp);
        folders.giveBack(back);
        assertThat(givenUp.path()).doesNotExist();
        assertThat(back.path()).exists();
        folders.close();

        assertThat(back.path()).doesNotExist();
    }
}
