"""The diagnostics of reading and understanding, as rules: `build` reports them too.

A code that is new there needs its rule here; a test compares.
"""

from __future__ import annotations

from typing import Final

from collgen.lint.rule import Rule

REPORTED: Final = (
    Rule(
        "wrong-type",
        "error",
        "a value of another type than Postman has there",
    ),
    Rule(
        "file-unreadable",
        "error",
        "a file of a collection of version 3 that is not YAML",
    ),
    Rule("auth-by-script", "warning", "a script that signs requests or fetches tokens"),
    Rule("auth-fields", "warning", "an auth whose fields are no list and no object"),
    Rule("auth-several", "warning", "several auths of one request or folder"),
    Rule("auth-type", "warning", "an auth that does not say its type"),
    Rule(
        "auth-unsupported",
        "warning",
        "a kind of auth unknown to Postman",
    ),
    Rule(
        "credentials-kept-back",
        "info",
        "a request to another host than the one that inherited credentials are for",
    ),
    Rule(
        "behavior-not-carried-over",
        "warning",
        "a setting of protocolProfileBehavior that clients do not carry over",
    ),
    Rule(
        "behavior-unknown",
        "info",
        "a setting of protocolProfileBehavior that nobody knows",
    ),
    Rule("body-mode", "warning", "a body of an unknown mode"),
    Rule("body-not-json", "warning", "a JSON body that is no JSON"),
    Rule("graphql-variables", "warning", "GraphQL variables that are no JSON object"),
    Rule("body-not-sent", "info", "a body that Postman does not send with this method"),
    Rule("collection-empty", "warning", "a collection without requests"),
    Rule("collection-unnamed", "warning", "a collection without a name"),
    Rule("content-type-invalid", "warning", "a part's content type that no header has"),
    Rule(
        "dump-scopes",
        "info",
        "environments and globals of a data dump, which the client is built for",
    ),
    Rule("duplicate-key", "warning", "a key that an object of the file has twice"),
    Rule("file-link", "warning", "a link in a folder or an archive"),
    Rule("file-outside", "warning", "a name in an archive that leads out of it"),
    Rule("form-text", "warning", "form data given as one text"),
    Rule("header-line", "warning", "a line of headers that is none"),
    Rule("address-unprintable", "warning", "an address with control characters"),
    Rule("header-value", "warning", "control characters in a header's value"),
    Rule("header-name", "warning", "a header whose name HTTP does not allow"),
    Rule("header-name-blank", "info", "blanks around the name of a header"),
    Rule("input-encoding", "warning", "a file that is not UTF-8"),
    Rule("input-surrogate", "warning", "halves of a character"),
    Rule("item-both", "warning", "an item that is both a folder and a request"),
    Rule("item-invalid", "warning", "an item that is neither a folder nor a request"),
    Rule("item-unordered", "warning", "a request of version 1 that no order lists"),
    Rule("method-invalid", "warning", "a method that HTTP does not allow"),
    Rule("method-unknown", "warning", "a method that is a variable without a value"),
    Rule("query-without-name", "warning", "a query value without a name"),
    Rule("request-kind", "warning", "a request of another protocol than HTTP"),
    Rule("response-code", "warning", "a saved response whose status code is none"),
    Rule(
        "response-not-json",
        "warning",
        "a saved response that says it is JSON and is not",
    ),
    Rule("response-without-code", "info", "a saved response without a status code"),
    Rule("secret-in-file", "warning", "a credential that is written out"),
    Rule(
        "secret-in-text",
        "warning",
        "a body, script, description or saved response that holds a secret",
    ),
    Rule("url-missing", "warning", "a request without a URL"),
    Rule("url-no-host", "warning", "a URL without a host"),
    Rule("url-raw-differs", "warning", "a URL whose text and parts differ"),
    Rule("url-unusable", "error", "a URL that no request can be sent to"),
    Rule("value-not-text", "warning", "a value that should be a text"),
    Rule("variable-in-name", "warning", "a variable inside of an argument's name"),
    Rule(
        "variable-unfilled",
        "warning",
        "a variable whose value holds itself, nests too deep or grows too long",
    ),
)
