package netlab.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Lends the same JVMs to all sample specs; they end with the JVM of the tests. */
public final class SampleJvms implements BeforeAllCallback, AfterAllCallback {

    static final SharedJvms ALL = new SharedJvms();

    /** Is called by JUnit, which finds the class among the services. */
    public SampleJvms() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        session(context).put(SharedJvms.class, ALL);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        session(context).remove(SharedJvms.class);
    }

    private static Store session(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(LabExtension.class));
    }
}
