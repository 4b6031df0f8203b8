package netprobe.bulk.engine;

/** A queue of numbers with room for so many. */
final class IntQueue {

    private final int[] numbers;
    private int first;
    private int count;

    IntQueue(int capacity) {
        this.numbers = new int[capacity];
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    void add(int number) {
        int at = first + count;
        numbers[at < numbers.length ? at : at - numbers.length] = number;
        count++;
    }

    int peek() {
        return numbers[first];
    }

    int take() {
        int number = numbers[first];
        first = first + 1 < numbers.length ? first + 1 : 0;
        count--;
        return number;
    }
}
