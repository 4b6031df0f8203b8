package netprobe.cli;

import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.bulk.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The files that {@code bulk} reads and writes. No two of them are the same.
 *
 * @param lists of names, in their order
 * @param output takes the answers; empty for standard output
 * @param checkpoint tells how far a run is
 * @param summary takes what it came to
 */
record BulkFiles(List<Source> lists, Optional<Path> output, Optional<Path> checkpoint, Optional<Path> summary) {

    static final String OUTPUT = "--output";
    static final String CHECKPOINT = "--checkpoint";
    static final String RESUME = "--resume";
    private static final String SUMMARY = "--summary";
    private static final String STANDARD = "-";

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("FILE", "Write to FILE instead of standard output.", OUTPUT, "-o").build());
        spec.addOption(CommonOptions.value("FILE",
                "With " + OUTPUT
                        + ", keep in FILE how far it is, so that a run that was broken off can be taken up again.",
                CHECKPOINT).build());
        spec.addOption(CommonOptions.flag("Go on where the run was broken off that kept this " + CHECKPOINT + ".",
                RESUME));
        spec.addOption(CommonOptions.value("FILE", "Write the summary to FILE too, as JSON.", SUMMARY).build());
    }

    static BulkFiles of(ParseResult arguments, Console console) throws UsageError {
        var files = new BulkFiles(lists(Command.operands(arguments), console), written(arguments, OUTPUT),
                written(arguments, CHECKPOINT), written(arguments, SUMMARY));
        if (files.checkpoint.isPresent() && files.output.isEmpty()) {
            throw new UsageError(CHECKPOINT + ": expected " + OUTPUT + " with it");
        }
        if (CommonOptions.isSet(arguments, RESUME) && files.checkpoint.isEmpty()) {
            throw new UsageError(RESUME + ": expected " + CHECKPOINT + " with it");
        }
        files.refuseTwice();
        return files;
    }

    private static List<Source> lists(List<String> operands, Console console) throws UsageError {
        var lists = new ArrayList<Source>();
        for (String operand : operands.isEmpty() ? List.of(STANDARD) : operands) {
            lists.add(operand.equals(STANDARD) ? new Source.OfStream("standard input", console.in()) : list(operand));
        }
        if (lists.stream().filter(Source.OfStream.class::isInstance).count() > 1) {
            throw new UsageError(STANDARD + ": standard input can be read only once");
        }
        return lists;
    }

    private static Source list(String operand) throws UsageError {
        try {
            Path path = Path.of(operand);
            if (Files.isDirectory(path)) {
                throw new FileSystemException(operand, null, "is a directory");
            }
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
            return new Source.OfFile(path);
        } catch (NoSuchFileException e) {
            throw new UsageError(operand.isEmpty() || operand.contains("/")
                    ? shown(operand) + ": " + FileFault.reason(e)
                    : operand + ": no such file; names are read from files, or from standard input: echo " + operand
                            + " | netprobe bulk");
        } catch (IOException | InvalidPathException e) {
            throw new UsageError(shown(operand) + ": " + FileFault.reason(e));
        }
    }

    private static String shown(String operand) {
        return operand.isEmpty() ? "''" : operand;
    }

    /** A file that can be written as far as one can see beforehand: its folder is there, and it is none itself. */
    private static Optional<Path> written(ParseResult arguments, String option) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, option);
        if (text.isEmpty() || text.get().equals(STANDARD) && option.equals(OUTPUT)) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(text.get());
            if (text.get().isEmpty() || Files.isDirectory(path)) {
                throw UsageError.badValue(option, text.get(), "a file");
            }
            Path folder = path.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new UsageError(option + " " + text.get() + ": there is no folder " + folder);
            }
            return Optional.of(path);
        } catch (InvalidPathException e) {
            throw new UsageError(option + " " + text.get() + ": " + FileFault.reason(e));
        }
    }

    /** A list that is written over is lost, and two that write one file spoil it. */
    private void refuseTwice() throws UsageError {
        var known = new ArrayList<Use>();
        for (Source list : lists) {
            if (list instanceof Source.OfFile(Path path)) {
                known.add(new Use("a list", path));
            }
        }
        for (Use use : written()) {
            Optional<Use> other = known.stream().filter(use::isOfSameFile).findFirst();
            if (other.isPresent()) {
                throw new UsageError(use.option() + " " + use.path() + ": is the file of " + other.get().option());
            }
            known.add(use);
        }
    }

    private List<Use> written() {
        var uses = new ArrayList<Use>();
        output.ifPresent(path -> uses.add(new Use(OUTPUT, path)));
        checkpoint.ifPresent(path -> uses.add(new Use(CHECKPOINT, path)));
        summary.ifPresent(path -> uses.add(new Use(SUMMARY, path)));
        return uses;
    }

    /** What a file is for. */
    private record Use(String option, Path path) {

        /** A device such as /dev/null is nobody's. */
        boolean isOfSameFile(Use other) {
            boolean isDevice = Files.exists(path) && !Files.isRegularFile(path);
            try {
                return !isDevice && Files.isSameFile(path, other.path);
            } catch (IOException notThereYet) {
                return path.toAbsolutePath().normalize().equals(other.path.toAbsolutePath().normalize());
            }
        }
    }
}
