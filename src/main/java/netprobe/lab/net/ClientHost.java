package netprobe.lab.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.lab.Client;
import netprobe.lab.Client.ClientFile;
import netprobe.lab.Client.ClientFile.Link;
import netprobe.lab.Client.ClientFile.Missing;
import netprobe.lab.Client.ClientFile.Regular;
import netprobe.lab.JavaCommand;
import netprobe.lab.LabUnavailable;
import netprobe.lab.ScenarioFault;
import netprobe.lab.serve.LabServer;

/**
 * The client's own files and name: copies of this machine's {@code /etc} and an empty {@code /run}, with those of the scenario laid over
 * them, in a mount and a UTS namespace that a process of its own holds open; its number is in the file {@code pid}.
 *
 * @param client what it is to be
 * @param folder where it is made
 */
record ClientHost(Client client, Path folder) {

    /** Where worlds put the keys of their root. */
    private static final String ANCHOR = "/etc/lab/root.anchor";

    /** What is put there is on the path. */
    private static final String COMMAND = "run/netprobe";

    /** Copies this machine's files. */
    void copy() throws LabUnavailable {
        try {
            Files.createDirectories(folder.resolve("etc"));
            Files.createDirectories(folder.resolve(COMMAND));
            // what this user can't read or own is left out or own: nothing that resolution needs
            var copying = Commands.start(folder, List.of("cp", "-a", "/etc/.", "etc"));
            copying.getInputStream().readAllBytes();
            copying.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lays the scenario's files over them, and makes the namespaces.
     *
     * @return what holds them open
     */
    LabServer build(Path network, Placeholders texts) throws ScenarioFault, LabUnavailable {
        for (var each : client.files().entrySet()) {
            lay(each.getKey(), each.getValue(), texts);
        }
        command();
        var unshare = new ArrayList<>(List.of("unshare", "--mount", "--uts"));
        unshare.addAll(Commands.script("client.sh", client.session().hostname()));
        var holder = Commands.start(folder, Commands.in(network, unshare));
        Commands.await("ready", "client", holder);
        return holder::destroyForcibly;
    }

    private void lay(String path, ClientFile file, Placeholders texts) throws ScenarioFault {
        Path here = folder.resolve(path.substring(1));
        try {
            Files.createDirectories(here.getParent());
            Files.deleteIfExists(here);
            switch (file) {
                case Missing _ -> {
                }
                case Link link -> Files.createSymbolicLink(here, Path.of(link.target()));
                case Regular regular -> write(here, regular, texts);
            }
        } catch (IOException e) {
            throw new ScenarioFault("client.files: " + path + " can't be made: " + e.getMessage());
        }
    }

    private static void write(Path here, Regular file, Placeholders texts) throws IOException {
        Files.write(here, texts.fill(file.text()).getBytes(file.charset()));
        Files.setPosixFilePermissions(here, PosixFilePermissions.fromString(symbolic(file.mode())));
        Optional<String> owner = file.owner();
        if (owner.isPresent()) {
            Files.setOwner(here,
                    here.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get()));
        }
    }

    /** Such as {@code rw-r--r--} of {@code 0644}. */
    private static String symbolic(String octal) {
        int mode = Integer.parseInt(octal, 8);
        var text = new StringBuilder();
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        return text.toString();
    }

    /** Makes {@code netprobe} a command in there, which is this one. */
    private void command() {
        Path file = folder.resolve(COMMAND).resolve("netprobe");
        try {
            JavaCommand netprobe = JavaCommand.ofThisProcess();
            Files.writeString(file, (client.session().user().isEmpty() ? netprobe : opened(netprobe)).script(ANCHOR));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The command for a user who may not get into the folders where its files are, such as root's home: the files are mounted into one that
     * is open to all.
     */
    private JavaCommand opened(JavaCommand netprobe) throws IOException {
        var mounts = new ArrayList<String>();
        JavaCommand opened = netprobe.moved(file -> {
            Path place = Path.of(COMMAND, Integer.toString(mounts.size()), String.valueOf(file.getFileName()));
            mounts.add(file.toAbsolutePath() + "\n" + place);
            return Path.of("/").resolve(place);
        });
        Files.write(folder.resolve("mounts"), mounts);
        return opened;
    }
}
