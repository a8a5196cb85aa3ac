package netlab.testkit;

import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;

/** Runs some specs side by side, and one after the other while somebody debugs them. */
public final class Parallelism implements ParallelExecutionConfigurationStrategy {

    /** Is more than there are processors, for most of the time a spec waits. */
    private static final int AT_ONCE = 8;

    /** Is called by JUnit, which finds the class in {@code junit-platform.properties}. */
    public Parallelism() {}

    @Override
    public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
        return new Workers(Debugger.isAttached() ? 1 : AT_ONCE);
    }

    private record Workers(int count) implements ParallelExecutionConfiguration {
        @Override
        public int getParallelism() {
            return count;
        }

        @Override
        public int getMinimumRunnable() {
            return 0;
        }

        @Override
        public int getMaxPoolSize() {
            return count;
        }

        @Override
        public int getCorePoolSize() {
            return count;
        }

        @Override
        public int getKeepAliveSeconds() {
            return 30;
        }

        @Override
        public java.util.function.Predicate<? super java.util.concurrent.ForkJoinPool> getSaturatePredicate() {
            return pool -> true;
        }
    }
}
