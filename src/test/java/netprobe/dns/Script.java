package netprobe.dns;

/** What a {@link ScriptedServer} does with each query; called from several threads. */
@FunctionalInterface
public interface Script {

    /** The reply to one query. */
    Reply reply(Asked asked);
}
