package netlab.grader;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.junit.platform.launcher.LauncherSession;

/**
 * Believes what specs say when programs share a JVM, one person's with another's: much quicker, and only for
 * programs that mean no harm. May judge several at the same time.
 */
public final class TrustingJudge implements AutoCloseable {

    private final Judge judge;
    private final LauncherSession session = Judge.openSession();

    TrustingJudge(Judge judge) {
        this.judge = judge;
    }

    /** Runs those graded specs that {@code which} wants; blocks until all have come to an end. */
    public SortedMap<Spec, Verdict> judge(Exercise exercise, Path classes, Predicate<Spec> which) {
        return judge.judge(session, exercise, classes, which);
    }

    /** Ends the JVMs in which the programs have run. */
    @Override
    public void close() {
        session.close();
    }
}
