// Sends every request of a collection as Postman's runtime does, to a recorder on loopback.
//
// Reads jobs, each `[collection, environment, globals or "", port, network, files]` as JSON on
// a line.
//
// The request of index N comes from 127.NETWORK.(N div 250).(N mod 250 + 1); it goes to the
// recorder, whatever its host is, and without TLS. Nothing is resolved, and no script runs. Prints
// `{"requests": count, "errors": {index: error}}` on a line.
"use strict";

const fs = require("fs");
const http = require("http");
const net = require("net");
const path = require("path");
const readline = require("readline");
const { Collection, VariableScope } = require("postman-collection");
const { Runner } = require("postman-runtime");
const transformer = require("postman-collection-transformer");

let current = 0;
let port, network, files;

function address(index) {
  return `127.${network}.${Math.floor(index / 250)}.${(index % 250) + 1}`;
}

class Recorder extends http.Agent {
  createConnection(_options, connected) {
    const places = { host: "127.0.0.1", port: Number(port), localAddress: address(current) };
    return net.connect(places, connected);
  }
}

class TlsRecorder extends Recorder {
  constructor(options) {
    super(options);
    this.protocol = "https:";
    this.defaultPort = 443;
  }
}

function read(name) {
  const bytes = fs.readFileSync(name);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf16le" : "utf8";
  return JSON.parse(bytes.toString(encoding).replace(/^\ufeff/, ""));
}

// Exports of an environment say `enabled`, where the runtime looks for `disabled`.
function scope(name) {
  const values = name ? read(name).values : [];
  return new VariableScope({
    values: values.map((one) => ({ ...one, disabled: one.enabled === false })),
  });
}

function upgraded(definition) {
  if (definition.info || !definition.requests) return definition;
  let converted;
  const options = { inputVersion: "1.0.0", outputVersion: "2.1.0", retainIds: true };
  transformer.convert(definition, options, (error, result) => {
    if (error) throw error;
    converted = result;
  });
  return converted;
}

// Names every request by its place, and leaves out what is not sent.
function prepare(node, counter) {
  if (node === null || typeof node !== "object") return;
  delete node.event;
  delete node.response;
  if (Array.isArray(node.item)) {
    node.item.forEach((child) => prepare(child, counter));
  } else {
    delete node._postman_id;
    node.id = `n${counter.next}`;
    counter.next += 1;
  }
}

// Any file has its own name as content; a path of the collection is never read.
const fileResolver = {
  stat(name, done) {
    fileResolver.made(name, (target) => fs.stat(target, done));
  },
  createReadStream(name) {
    return fs.createReadStream(fileResolver.target(name));
  },
  readFile(name, ...rest) {
    fileResolver.made(name, (target) => fs.readFile(target, ...rest));
  },
  target(name) {
    return path.join(files, path.basename(String(name).replace(/\\/g, "/")) || "file");
  },
  made(name, next) {
    const target = fileResolver.target(name);
    fs.writeFileSync(target, "content of a file\n");
    next(target);
  },
};

function send([file, environmentFile, globalsFile, ...places], finished) {
  [port, network, files] = places;
  const definition = read(file);
  const collection = upgraded(definition.collection || definition);
  const counter = { next: 0 };
  prepare(collection, counter);
  const errors = {};
  const options = {
    environment: scope(environmentFile),
    globals: scope(globalsFile),
    requester: {
      agents: {
        http: { agentClass: Recorder, agentOptions: {} },
        https: { agentClass: TlsRecorder, agentOptions: {} },
      },
      followRedirects: false,
      useWhatWGUrlParser: true, // as Postman and newman have it
    },
    fileResolver,
    timeout: { global: 0, request: 10_000 },
  };
  new Runner().run(new Collection(collection), options, (failure, run) => {
    if (failure) throw failure;
    run.start({
      beforeItem(_error, _cursor, item) {
        current = Number(item.id.slice(1));
      },
      request(error, _cursor, _response, _request, item) {
        if (error) errors[item.id.slice(1)] = String(error.message || error);
      },
      exception(_cursor, error) {
        errors[current] = String(error.message || error);
      },
      done() {
        finished({ requests: counter.next, errors });
      },
    });
  });
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const answer = await new Promise((finished) => send(JSON.parse(line), finished));
    console.log(JSON.stringify(answer));
  }
}

main();
