package android.app;

/** Of the documented interface, what the samples call. */
public class Activity {
    protected void onCreate(android.os.Bundle state) {}
}
