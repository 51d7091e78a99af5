package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkStringBuilder {
    public boolean Append(String text) { return true; }
    public String getAsString() { return null; }
}
