package netprobe.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {

    @Test
    void anyMessageIsOneLine() {
        var reply = new Reply("3", Reply.Kind.FAULT, "rules.nft:1: \\d+\n\ttable\r\n  ^ \"here\"");

        assertThat(reply.line()).doesNotContain("\n", "\r");
        assertThat(Reply.parse(reply.line())).contains(reply);
    }

    @Test
    void orderIsOneLineWhateverTheScenarioIsCalled() {
        var order = new Order(Order.Kind.BUILD, "1", "./my own.toml");

        assertThat(Order.parse(order.line())).isEqualTo(order);
    }
}
