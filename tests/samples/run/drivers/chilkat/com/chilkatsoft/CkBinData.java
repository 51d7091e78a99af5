package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkBinData {
    public boolean LoadFile(String path) { return true; }
    public String lastErrorText() { return null; }
}
