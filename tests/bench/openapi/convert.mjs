// Collections by one converter: node convert.mjs TOOL JOBS.json
// JOBS.json is a list of {source, target}; printed is a list of {source, seconds, error}.
import { readFileSync, writeFileSync } from "node:fs";

const [tool, jobs] = process.argv.slice(2);
const converters = {
  scalar: async () => {
    const { convert } = await import("@scalar/postman-to-openapi");
    return (text) => convert(text);
  },
  readme: async () => {
    const { default: convert } = await import("@readme/postman-to-openapi");
    return (text) => convert(text, null, { outputFormat: "json" });
  },
  postman2openapi: async () => {
    const { transpile } = await import("postman2openapi");
    return (text) => transpile(JSON.parse(text));
  },
  postman: async () => {
    // The other way: OpenAPI to a collection, for the round trip.
    const { default: module } = await import("openapi-to-postmanv2");
    return (text) =>
      new Promise((resolve, reject) =>
        module.convert({ type: "string", data: text }, { folderStrategy: "Tags" }, (error, found) =>
          error || !found.result ? reject(error ?? new Error(found.reason)) : resolve(found.output[0].data),
        ),
      );
  },
};
const convert = await converters[tool]();
const outcomes = [];
for (const { source, target } of JSON.parse(readFileSync(jobs, "utf8"))) {
  const start = performance.now();
  let error = "";
  try {
    const found = await convert(readFileSync(source, "utf8").replace(/^\uFEFF/, ""));
    writeFileSync(target, typeof found === "string" ? found : JSON.stringify(found));
  } catch (failure) {
    error = String(failure).slice(0, 200);
  }
  outcomes.push({ source, seconds: (performance.now() - start) / 1000, error });
}
process.stdout.write(JSON.stringify(outcomes));
