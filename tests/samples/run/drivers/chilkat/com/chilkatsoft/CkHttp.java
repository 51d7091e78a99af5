package com.chilkatsoft;

/** Of the documented interface, what the samples call. */
public class CkHttp {
    public void put_BasicAuth(boolean value) {}
    public void put_DigestAuth(boolean value) {}
    public void put_NtlmAuth(boolean value) {}
    public void put_Login(String value) {}
    public void put_Password(String value) {}
    public void put_ReadTimeout(int seconds) {}
    public void SetRequestHeader(String name, String value) {}
    public CkHttpResponse PostJson3(String url, String contentType, CkJsonObject json) { return null; }
    public CkHttpResponse PTextSb(String verb, String url, CkStringBuilder text, String charset, String contentType, boolean md5, boolean gzip) { return null; }
    public CkHttpResponse PBinaryBd(String verb, String url, CkBinData data, String contentType, boolean md5, boolean gzip) { return null; }
    public CkHttpResponse PostUrlEncoded(String url, CkHttpRequest request) { return null; }
    public CkHttpResponse SynchronousRequest(String domain, int port, boolean ssl, CkHttpRequest request) { return null; }
    public CkHttpResponse QuickRequest(String verb, String url) { return null; }
    public boolean QuickGetSb(String url, CkStringBuilder text) { return true; }
    public boolean get_LastMethodSuccess() { return true; }
    public int get_LastStatus() { return 0; }
    public String lastErrorText() { return null; }
}
