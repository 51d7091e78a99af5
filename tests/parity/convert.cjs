// A collection of version 1 as Postman's own converter makes it one of version 2.1.
// node convert.cjs OLD.json NEW.json
const { readFileSync, writeFileSync } = require("node:fs");
const { convert } = require("postman-collection-transformer");

const [source, target] = process.argv.slice(2);
const options = { inputVersion: "1.0.0", outputVersion: "2.1.0", retainIds: true };
convert(JSON.parse(readFileSync(source, "utf8")), options, (error, result) => {
  if (error) throw error;
  writeFileSync(target, JSON.stringify(result, null, 2) + "\n");
});
