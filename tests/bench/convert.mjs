// The first half of the chain that collgen is measured against: Postman collection to OpenAPI.
// node convert.mjs COLLECTION.json OPENAPI.json
import { readFileSync, writeFileSync } from "node:fs";

import { convert } from "@scalar/postman-to-openapi";

const [source, target] = process.argv.slice(2);
writeFileSync(target, JSON.stringify(convert(readFileSync(source, "utf8"))));
