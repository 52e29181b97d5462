// Reads a slip's bytes with a parser that is not ours, and compares the picture in them with the one that was asked for.
// usage: node check.js NAME.escpos NAME.pbm
'use strict';
const fs = require('fs');
const npos = require('npos');
const ruler = require('npos/lib/parser/ruler');

// npos does not know the real-time question DLE EOT n and the question GS r n: it must skip their last bytes.
npos.rules[npos.symbols.GS]['r'] = 1;
npos.rules[npos.symbols.DLE] = { ...npos.rules[npos.symbols.DLE], '\x04': 1 };

function readPbm(file) {
  const bytes = fs.readFileSync(file);
  const [head, width, height] = /^P4\n(\d+) (\d+)\n/.exec(bytes.toString('latin1', 0, 40));
  return { width: Number(width), height: Number(height), rows: bytes.subarray(head.length) };
}

function isBlack(pbm, x, y) {
  return (pbm.rows[y * Math.ceil(pbm.width / 8) + (x >> 3)] >> (7 - (x & 7))) & 1;
}

async function parse(bytes) {
  const ast = await npos.parser(ruler.normalize(npos.rules)).parse(bytes);
  if (ast.error) throw new Error(`the parser gives up: ${ast.error}`);
  const last = ast.tree[ast.tree.length - 1];
  if (last.offset + last.length !== bytes.length) throw new Error(`truncated: the last command ends at ${last.offset + last.length} of ${bytes.length}`);
  return ast;
}

function differingPixels(rasters, pbm) {
  let top = 0;
  let differing = 0;
  for (const raster of rasters) {
    if (raster.width !== pbm.width) throw new Error(`raster of ${raster.width} dots on a slip of ${pbm.width}`);
    for (let y = 0; y < raster.height; y++) {
      for (let x = 0; x < raster.width; x++) {
        const black = (raster.getPixel(x, y) & 0xff) === 0 ? 1 : 0;
        if (top + y >= pbm.height || black !== isBlack(pbm, x, top + y)) differing++;
      }
    }
    top += raster.height;
  }
  if (top !== pbm.height) throw new Error(`${top} rows printed of ${pbm.height}`);
  return differing;
}

async function isTruncationSeen(bytes) {
  try {
    await parse(bytes);
    return false;
  } catch {
    return true;
  }
}

(async () => {
  const bytes = fs.readFileSync(process.argv[2]);
  const pbm = readPbm(process.argv[3]);
  const ast = await parse(bytes);
  const rasters = ast.entries.filter((entry) => entry.type === 'raster').map((entry) => entry.data);
  const differing = differingPixels(rasters, pbm);
  if (differing !== 0) throw new Error(`${differing} pixels differ`);
  // The judge is judged too: half a slip must not pass.
  if (!(await isTruncationSeen(bytes.subarray(0, bytes.length >> 1)))) throw new Error('half of the slip passed as a whole one');
  console.log(`${rasters.length} rasters, ${pbm.width} x ${pbm.height} dots, 0 differ`);
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
