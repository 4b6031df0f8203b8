package netprobe.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import netprobe.lab.Host;
import netprobe.lab.serve.Place;
import netprobe.libc.NetworkNamespace;
import netprobe.model.IpAddress;

/** A host's network, as own servers see it: threads of this process that are in its namespace. */
record HostPlace(Host at, Path namespace) implements Place {

    @Override
    public String host() {
        return at.name();
    }

    @Override
    public List<IpAddress> addresses() {
        return at.ipAddresses();
    }

    @Override
    public void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(host() + ' ' + name).start(() -> {
            try {
                NetworkNamespace.enter(namespace);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            work.run();
        });
    }

    /** Does something in a thread of the host's, and waits for it. */
    <T> T inside(Callable<T> work) throws ExecutionException {
        var task = new FutureTask<>(work);
        start("start", task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(e);
        }
    }
}
