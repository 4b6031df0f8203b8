package netprobe;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/architecture.md against the compiled classes: who may use whom, and which library stays behind which fence. */
class ArchitectureTest {

    /** A package uses those of a lower row, never those beside it; the package without a name is the one of {@code Main}. */
    private static final List<Set<String>> RANKS = List.of(
            Set.of("model"),
            Set.of("tables", "libc", "idna"),
            Set.of("host", "dns", "address", "sockets", "archive"),
            Set.of("resolve", "connect", "bulk"),
            Set.of("query"),
            Set.of("observe", "diagnose", "render"),
            Set.of("lab"),
            Set.of("cli"),
            Set.of(""));

    /** What concludes and what shows sees values and names alone. */
    private static final Set<String> OFFLINE = Set.of("archive", "diagnose", "render");
    private static final Set<String> OFFLINE_USES = Set.of("model", "tables", "archive");

    /** Whoever wants what begins like the key has to be one of the packages. */
    private static final Map<String, Set<String>> FENCES = Map.of(
            "picocli.", Set.of("cli", ""),
            "java.lang.foreign.", Set.of("libc"),
            "org.xbill.", Set.of("dns", "lab"),
            "com.ibm.icu.", Set.of("idna"),
            "org.apache.commons.net.", Set.of("connect"),
            "org.apache.hc.", Set.of("query"),
            "org.tomlj.", Set.of("lab"),
            "com.github.luben.", Set.of("bulk"),
            "io.avaje.json.", Set.of("archive", "bulk", "render", "lab"));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target/classes/netprobe"));

    @Test
    void everyPackageHasARank() {
        assertThat(CLASSES.stream().map(ArchitectureTest::home).distinct()).allMatch(home -> rank(home) >= 0);
    }

    @Test
    void packagesUseOnlyLowerOnes() {
        assertThat(edges().filter(edge -> !mayUse(home(edge.getOriginClass()), home(edge.getTargetClass())))
                .map(Dependency::getDescription)).isEmpty();
    }

    @Test
    void librariesStayBehindTheirFences() {
        FENCES.forEach((library, insiders) -> assertThat(uses(library)
                .filter(edge -> !insiders.contains(home(edge.getOriginClass()))).map(Dependency::getDescription))
                .as(library).isEmpty());
    }

    @Test
    void theModelKnowsNothingButJavaBase() {
        assertThat(dependencies().filter(edge -> home(edge.getOriginClass()).equals("model"))
                .map(edge -> edge.getTargetClass().getBaseComponentType())
                .filter(type -> !type.isPrimitive() && !isOurs(type) && !isAnnotation(type) && !isInJavaBase(type))
                .map(JavaClass::getName)).isEmpty();
    }

    @Test
    void onlyMainKnowsTheProcessAndItsStreams() {
        Predicate<JavaAccess<?>> ofTheProcess = access -> Set.of("java.lang.System", "java.lang.Runtime")
                .contains(access.getTargetOwner().getName())
                && Set.of("out", "err", "in", "exit", "halt").contains(access.getTarget().getName());
        List<JavaAccess<?>> accesses = CLASSES.stream().flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ofTheProcess).toList();
        assertThat(accesses).isNotEmpty().allSatisfy(
                access -> assertThat(access.getOriginOwner().getName()).isEqualTo("netprobe.Main"));
    }

    /** A check that sees nothing can't fail: these were far exceeded when each was written down. */
    @Test
    void enoughWasSeen() {
        assertThat(edges().count()).isGreaterThan(400);
        assertThat(uses("picocli.").count()).isGreaterThan(30);
        assertThat(uses("java.lang.foreign.").count()).isGreaterThan(30);
        assertThat(uses("com.ibm.icu.").count()).isGreaterThan(5);
        assertThat(uses("io.avaje.json.").count()).isGreaterThan(5);
    }

    private static boolean mayUse(String user, String used) {
        return user.equals(used)
                || rank(used) < rank(user) && (!OFFLINE.contains(user) || OFFLINE_USES.contains(used));
    }

    private static int rank(String home) {
        return IntStream.range(0, RANKS.size()).filter(row -> RANKS.get(row).contains(home)).findFirst().orElse(-1);
    }

    /** Uses of one of our classes by another. */
    private static Stream<Dependency> edges() {
        return dependencies().filter(edge -> isOurs(edge.getTargetClass().getBaseComponentType()));
    }

    private static Stream<Dependency> uses(String library) {
        return dependencies()
                .filter(edge -> edge.getTargetClass().getBaseComponentType().getName().startsWith(library));
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("netprobe.");
    }

    private static boolean isAnnotation(JavaClass type) {
        return type.getPackageName().equals("org.jspecify.annotations");
    }

    private static boolean isInJavaBase(JavaClass type) {
        return ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages().contains(type.getPackageName());
    }

    /** The part of the package's name that follows {@code netprobe.}, down to the next dot. */
    private static String home(JavaClass type) {
        List<String> parts = List.of(type.getBaseComponentType().getPackageName().split("\\.", -1));
        return parts.size() > 1 ? parts.get(1) : "";
    }
}
