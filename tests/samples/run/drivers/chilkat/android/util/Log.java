package android.util;

/** Of the documented interface, what the samples call. */
public class Log {
    public static int i(String tag, String text) { return 0; }
}
