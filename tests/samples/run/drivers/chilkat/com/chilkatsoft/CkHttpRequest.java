package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkHttpRequest {
    public void put_HttpVerb(String value) {}
    public void put_ContentType(String value) {}
    public void put_Path(String value) {}
    public void AddParam(String name, String value) {}
    public boolean AddFileForUpload2(String name, String path, String contentType) { return true; }
    public boolean AddStringForUpload2(String name, String fileName, String text, String charset, String contentType) { return true; }
}
