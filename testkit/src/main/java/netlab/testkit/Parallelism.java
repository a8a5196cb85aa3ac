package netlab.testkit;

import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;

/** Runs a few specs side by side, and one after the other while somebody debugs them. */
public final class Parallelism implements ParallelExecutionConfigurationStrategy {

    private static final int AT_MOST = 4;

    /** Is called by JUnit, which finds the class in {@code junit-platform.properties}. */
    public Parallelism() {}

    @Override
    public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
        return new Workers(
                Debugger.isAttached()
                        ? 1
                        : Math.min(AT_MOST, Runtime.getRuntime().availableProcessors() + 1));
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
