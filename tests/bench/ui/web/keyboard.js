// The keyboard for names: the kiosk's keys, and what they do to a text. Capitals at each word's start, as there.
"use strict";

const TONES = [["á", "sắc", "\u0301"], ["à", "huyền", "\u0300"], ["ả", "hỏi", "\u0309"], ["ã", "ngã", "\u0303"], ["ạ", "nặng", "\u0323"]];
const value = document.getElementById("value");
const letters = [];
let typed = "";
let capitals = false;

function show() {
  value.textContent = typed;
  const wanted = typed === "" || typed.endsWith(" ");
  if (wanted === capitals) return;
  capitals = wanted;
  document.getElementById("shift").classList.toggle("lit", capitals);
  for (const key of letters) key.textContent = capitals ? key.dataset.letter.toUpperCase() : key.dataset.letter;
}

function type(text) {
  typed = (typed + text).normalize("NFC");
  show();
}

function key(row, share, kind, act) {
  const button = document.createElement("button");
  button.className = kind;
  button.style.flexGrow = share;
  button.onclick = act;
  row.append(button);
  return button;
}

function letter(row, what, kind = "", share = 1) {
  const button = key(row, share, kind, () => type(capitals ? what.toUpperCase() : what));
  button.dataset.letter = button.textContent = what;
  letters.push(button);
}

function row(kind = "") {
  const out = document.createElement("div");
  out.className = `row ${kind}`;
  document.getElementById("keyboard").append(out);
  return out;
}

function build() {
  const tones = row();
  for (const [sample, word, mark] of TONES) key(tones, 1, "soft", () => type(mark)).innerHTML = `${sample} <small>${word}</small>`;
  const marked = row();
  for (const what of "ăâđêôơư") letter(marked, what, "soft");
  const upper = row();
  for (const what of "qwertyuiop") letter(upper, what);
  const middle = row("indented");
  for (const what of "asdfghjkl") letter(middle, what);
  const lower = row();
  const shift = key(lower, 1.6, "icon", () => {});
  shift.id = "shift";
  shift.textContent = "\ue318";
  for (const what of "zxcvbnm") letter(lower, what);
  key(lower, 1.6, "icon", () => { typed = typed.slice(0, -1); show(); }).textContent = "\ue14a";
  const last = row();
  for (const what of "'-") letter(last, what);
  key(last, 5, "word", () => type(" ")).textContent = "Dấu cách";
  key(last, 3, "word go", () => {}).textContent = "Ô tiếp";
  show();
}

build();
