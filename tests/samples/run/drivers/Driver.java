/** Runs each of the samples that are named by their numbers. */
public class Driver {
    public static void main(String[] numbers) throws Exception {
        for (String number : numbers) {
            try {
                Class<?> sample = Class.forName("s" + number + ".Sample");
                try {
                    sample.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
                } catch (NoSuchMethodException none) {
                    sample.getMethod("send").invoke(sample.getConstructor().newInstance());
                    Thread.sleep(20); // it sends on a thread of its own
                }
            } catch (Throwable fault) {
                Throwable cause = fault.getCause() == null ? fault : fault.getCause();
                System.out.println("== " + number + " " + cause);
            }
        }
        Thread.sleep(1000);
        System.exit(0);
    }
}
