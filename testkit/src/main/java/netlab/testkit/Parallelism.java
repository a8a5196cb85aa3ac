package netlab.testkit;

import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfiguration;
import org.junit.platform.engine.support.hierarchical.ParallelExecutionConfigurationStrategy;

/**
 * Lets specs begin side by side, and one after the other while somebody debugs them. How many go on
 * together is for {@link Seats} to say.
 */
public final class Parallelism implements ParallelExecutionConfigurationStrategy {

    /** Is enough for all specs of an exercise: those that need no seat are not to wait behind those that do. */
    private static final int THREADS = 256;

    /** Is called by JUnit, which finds the class in {@code junit-platform.properties}. */
    public Parallelism() {}

    @Override
    public ParallelExecutionConfiguration createConfiguration(ConfigurationParameters parameters) {
        return new Workers(Debugger.isAttached() ? 1 : THREADS);
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
    }
}
