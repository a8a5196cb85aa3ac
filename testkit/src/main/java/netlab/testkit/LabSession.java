package netlab.testkit;

import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares, while JUnit looks for the specs, the JVMs in which their programs will run. */
public final class LabSession implements LauncherSessionListener {

    /** Is called by JUnit, which finds the class among the services. */
    public LabSession() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        SharedJvms jvms = new SharedJvms();
        session.getStore().put(Namespace.create(LabExtension.class), SharedJvms.class, jvms);
        if (!Debugger.isAttached()) {
            jvms.prepare(Jvm.USUAL, Jvm.ABROAD);
        }
    }
}
