package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkHttpResponse {
    public int get_StatusCode() { return 0; }
    public String bodyStr() { return null; }
}
