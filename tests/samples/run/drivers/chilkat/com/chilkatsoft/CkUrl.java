package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkUrl {
    public boolean ParseUrl(String url) { return true; }
    public String host() { return null; }
    public int get_Port() { return 0; }
    public boolean get_Ssl() { return true; }
    public String pathWithQueryParams() { return null; }
}
