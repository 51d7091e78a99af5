// Writes the samples of postman-code-generators for every request of a collection.
//
// Reads jobs, each `[collection, environment, port]` as JSON on a line. The generators take a
// request as Postman's app hands it over: variables and path variables resolved, and basic,
// bearer and API key authentication and the type of a raw body written as headers. The request of
// index N goes to `http://127.0.0.1:PORT/rN`. Prints
// `{"samples": {language: {index: text}}, "files": [name], "signed": [index]}` on a line.
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const codegen = require("postman-code-generators");
const { Collection, Property, Request, VariableScope } = require("postman-collection");

const LANGUAGES = {
  curl: ["curl", "cURL"],
  "javascript-axios": ["nodejs", "Axios"],
  "javascript-node": ["nodejs", "Native"],
  "php-curl": ["php", "cURL"],
  go: ["go", "Native"],
  "java-okhttp": ["java", "OkHttp"],
  "ruby-net-http": ["ruby", "Net::HTTP"],
  "python-requests": ["python", "Requests"],
};
const RAW_TYPES = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  javascript: "application/javascript",
};
const OPTIONS = { includeBoilerplate: true, trimRequestBody: false, followRedirect: true };

function read(name) {
  const bytes = fs.readFileSync(name);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf16le" : "utf8";
  return JSON.parse(bytes.toString(encoding).replace(/^\ufeff/, ""));
}

function requests(node, found = []) {
  node.items.each((child) => (child.items ? requests(child, found) : found.push(child)));
  return found;
}

function authorize(request, auth) {
  const type = auth ? auth.type : "noauth";
  const values = auth && auth.parameters() ? auth.parameters().toObject() : {};
  const has = (name) => request.headers.has(name);
  if (!type || type === "noauth") return true;
  if (type === "basic") {
    const pair = `${values.username || ""}:${values.password || ""}`;
    const value = `Basic ${Buffer.from(pair).toString("base64")}`;
    if (!has("Authorization")) request.headers.add({ key: "Authorization", value });
    return true;
  }
  if (type === "bearer") {
    const value = `Bearer ${values.token || ""}`;
    if (!has("Authorization")) request.headers.add({ key: "Authorization", value });
    return true;
  }
  if (type === "apikey") {
    const pair = { key: values.key || "", value: values.value || "" };
    if (values.in === "query") request.url.query.add(pair);
    else request.headers.upsert(pair);
    return true;
  }
  return false;
}

function nameType(request) {
  const body = request.body;
  if (!body || body.mode !== "raw" || request.headers.has("Content-Type")) return;
  const language = body.options && body.options.raw && body.options.raw.language;
  const value = RAW_TYPES[language] || "text/plain";
  if (body.raw) request.headers.add({ key: "Content-Type", value });
}

function fileName(source) {
  const name = Array.isArray(source) ? source[0] : source;
  return path.basename(String(name || "").replace(/\\/g, "/")) || "file";
}

function withPlainFiles(request, files) {
  const body = request.body;
  if (!body) return;
  const use = (source) => {
    files.add(fileName(source));
    return fileName(source);
  };
  if (body.mode === "file" && body.file) {
    body.file = { src: use(typeof body.file === "string" ? body.file : body.file.src) };
  }
  if (body.mode === "formdata" && body.formdata) {
    body.formdata.each((part) => {
      if (part.type === "file") part.src = use(part.src);
    });
  }
}

function prepared(item, index, scopes, port, files) {
  const resolve = (value) => Property.replaceSubstitutionsIn(value, scopes);
  const request = new Request(resolve(item.request.toJSON()));
  const found = item.getAuth();
  const auth = found && new found.constructor(resolve(found.toJSON()));
  const isPlain = authorize(request, auth);
  nameType(request);
  withPlainFiles(request, files);
  const address = `http://127.0.0.1:${port}/r${index}${request.url.getPathWithQuery()}`;
  const url = request.url.getPath() === "/" ? address.replace(`/r${index}/`, `/r${index}`) : address;
  request.update({ ...request.toJSON(), url });
  return [request, isPlain];
}

function converted([language, variant], request) {
  let text = null;
  codegen.convert(language, variant, request, OPTIONS, (error, snippet) => {
    if (!error) text = snippet;
  });
  return text;
}

function answer([file, environmentFile, port]) {
  const definition = read(file);
  const collection = new Collection(definition.collection || definition);
  const environment = new VariableScope({ values: read(environmentFile).values });
  const scopes = [environment.values, collection.variables];
  const files = new Set();
  const signed = [];
  const samples = Object.fromEntries(Object.keys(LANGUAGES).map((name) => [name, {}]));
  requests(collection).forEach((item, index) => {
    const [request, isPlain] = prepared(item, index, scopes, port, files);
    if (!isPlain) signed.push(index);
    for (const [name, key] of Object.entries(LANGUAGES)) {
      try {
        samples[name][index] = converted(key, request);
      } catch {
        samples[name][index] = null;
      }
    }
  });
  return { samples, files: [...files], signed };
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(answer(JSON.parse(line))));
  }
}

main();
