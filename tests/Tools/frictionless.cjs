// Reads a data package as the programs of its users do: node frictionless.cjs FOLDER
// Prints the rows of every table, cast to its schema, as JSON. Fails with what is wrong.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { Package } = require("datapackage");

async function main(folder) {
  const descriptor = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
  for (const resource of descriptor.resources) {
    const bytes = fs.readFileSync(path.join(folder, resource.path));
    const hash = "sha256:" + createHash("sha256").update(bytes).digest("hex");
    demand(bytes.length === resource.bytes && hash === resource.hash, `${resource.path} is not the file that is described`);
  }
  console.log(JSON.stringify(await read(descriptor, withoutByteOrderMarks(folder))));
}

// This library, unlike others, takes the mark for a part of the first column's name.
function withoutByteOrderMarks(folder) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "frictionless-"));
  process.on("exit", () => fs.rmSync(copy, { recursive: true }));
  for (const name of fs.readdirSync(folder).filter((n) => n.endsWith(".csv"))) {
    fs.writeFileSync(path.join(copy, name), fs.readFileSync(path.join(folder, name), "utf8").replace(/^\uFEFF/, ""));
  }
  return copy;
}

async function read(descriptor, basePath) {
  const dataPackage = await Package.load(descriptor, { basePath, strict: true });
  demand(dataPackage.valid, dataPackage.errors.join("\n"));
  const tables = {};
  for (const resource of dataPackage.resources.filter((r) => r.tabular)) {
    const rows = await resource.read({ keyed: true, cast: true });
    const keys = resource.schema.primaryKey;
    const seen = new Set(rows.map((row) => JSON.stringify(keys.map((key) => row[key]))));
    demand(keys.length > 0 && seen.size === rows.length, `${resource.name}: ${keys} is no primary key`);
    tables[resource.name] = rows;
  }
  demand(Object.keys(tables).length > 0, "no table");
  return tables;
}

function demand(condition, message) {
  if (!condition) {
    throw new Error(message);
  }
}

main(process.argv[2]).catch((error) => {
  console.error([error.message, ...(error.errors ?? [])].join("\n"));
  process.exit(1);
});
