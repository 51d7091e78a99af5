package android.os;

/** Of the documented interface, what the samples call. */
public class Bundle {
}
