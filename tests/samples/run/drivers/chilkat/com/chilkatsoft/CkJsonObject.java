package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkJsonObject {
    public boolean UpdateString(String path, String value) { return true; }
    public boolean UpdateInt(String path, int value) { return true; }
    public boolean UpdateBool(String path, boolean value) { return true; }
    public boolean UpdateNumber(String path, String value) { return true; }
    public boolean UpdateNull(String path) { return true; }
    public boolean UpdateNewArray(String path) { return true; }
    public boolean UpdateNewObject(String path) { return true; }
    public boolean EmitSb(CkStringBuilder text) { return true; }
    public boolean Load(String json) { return true; }
    public boolean LoadSb(CkStringBuilder text) { return true; }
    public String stringOf(String path) { return null; }
    public int IntOf(String path) { return 0; }
    public boolean BoolOf(String path) { return true; }
    public void put_EmitCompact(boolean value) {}
    public String emit() { return null; }
}
