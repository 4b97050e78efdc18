// The search of this page, as the bot's own: services/search.py says what it does and why.
"use strict";
(() => {
  const hub = globalThis.HUB;
  const rules = hub.rules;
  const stop = new Set(rules.stop);
  const vocabulary = Object.keys(hub.places);
  const has = (table, key) => Object.prototype.hasOwnProperty.call(table, key);

  const spelt = (text) =>
    text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/[\u0300\u0301]/g, "").replaceAll("ё", "е")
      .replace(/([\p{L}\p{N}_])['’ʼ`](?=[\p{L}\p{N}_])/gu, "$1");

  const cut = (text) =>
    [...text.matchAll(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu)].flatMap(([found]) => {
      const parts = found.split(/[-‐‑]/);
      return parts.map((part) => ({ text: part.slice(0, rules.maxTerm), whole: parts.length > 1 ? parts.join("").slice(0, rules.maxTerm) : null }));
    });

  const exactOf = (word) => [word, ...(has(hub.lemmas, word) ? hub.lemmas[word] : [])];
  const sought = (word) => {
    const parts = [word.text, word.whole].filter(Boolean);
    const exact = new Set(parts.flatMap(exactOf));
    const loose = new Set(parts.flatMap((one) => globalThis.hubStem(one, rules)).filter((one) => !exact.has(one)));
    return { exact, loose };
  };

  const query = (text) => {
    const plain = spelt(text);
    const marked = /(?<![\p{L}\p{N}_#])#([\p{L}\p{N}][\p{L}\p{N}_‐‑-]*)/gu;
    const tags = [...plain.matchAll(marked)].map(([, tag]) => tag.replace(/[‐‑]/g, "-").replace(/_+/g, " ").trim());
    const rest = plain.replace(marked, " ");
    const all = cut(rest);
    const telling = all.filter((word) => !stop.has(word.text));
    const words = (telling.length ? telling : all).slice(0, rules.maxWords);
    const known = new Set();
    const different = words.filter((word) => {
      const stems = [word.text, ...globalThis.hubStem(word.text, rules).slice(0, 1)];
      const isNew = !known.has(stems.at(-1));
      known.add(stems.at(-1));
      return isNew;
    });
    const last = words.at(-1);
    const isTyped = last !== undefined && last === all.at(-1) && /[\p{L}\p{N}-]$/u.test(rest);
    return { tags, words: different, typed: isTyped ? last : null };
  };

  // What each material has of one word: its number, and what that weighs.
  const hits = ({ exact, loose }, prefix) => {
    const found = new Map();
    const count = (term, share) => {
      if (!has(hub.places, term)) return;
      let place = 0;
      for (const step of hub.places[term].split(" ")) {
        place += parseInt(step, 36);
        const at = Math.floor(place / rules.weights.length);
        const weight = rules.weights[place % rules.weights.length] / share;
        if ((found.get(at) ?? 0) < weight) found.set(at, weight);
      }
    };
    exact.forEach((term) => count(term, 1));
    loose.forEach((term) => count(term, 2));
    if (prefix) vocabulary.filter((term) => term.startsWith(prefix)).forEach((term) => count(term, 2));
    return found;
  };

  const isNear = (one, other) => {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1 || short === long) return false;
    let at = 0;
    while (at < short.length && short[at] === long[at]) at += 1;
    if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
    const rest = short.slice(at + 1) === long.slice(at + 1);
    return rest || (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
  };
  const near = (word) => {
    const like = (text) => (text.length < rules.minNear || /^\p{N}+$/u.test(text) ? [] : vocabulary.filter((term) => isNear(term, text)));
    const found = like(word);
    return found.length ? found : globalThis.hubStem(word, rules).flatMap(like);
  };

  const find = (text) => {
    const { tags, words, typed } = query(text);
    const tagged = tags.map((tag) => new Set(has(hub.tags, tag) ? hub.tags[tag] : []));
    const isTagged = (at) => tagged.every((those) => those.has(at));
    if (!words.length) return tags.length ? hub.titles.map((_, at) => at).filter(isTagged) : [];
    const having = new Map(); // by material: which words, as bits, and what they weigh
    words.forEach((word, bit) => {
      const asked = sought(word);
      let found = hits(asked, word === typed && word.text.length >= rules.minPrefix ? word.text : null);
      if (!found.size) found = hits({ exact: new Set(), loose: new Set(near(word.text)) }, null);
      for (const [at, weight] of found) {
        if (!isTagged(at)) continue;
        const [mask, sum] = having.get(at) ?? [0, 0];
        having.set(at, [mask | (1 << bit), sum + weight]);
      }
    });
    const value = values([...having.values()].map(([mask]) => mask));
    return [...having.keys()]
      .filter((at) => value.has(having.get(at)[0]))
      .sort((one, other) => {
        const [[mask, weight], [otherMask, otherWeight]] = [having.get(one), having.get(other)];
        return value.get(otherMask) - value.get(mask) || otherWeight - weight || one - other;
      });
  };

  // The fewer materials have all these words, the more that is worth; what is worth less than half of the best is left out.
  const values = (masks) => {
    const rarity = new Map();
    for (const mask of new Set(masks)) {
      const many = masks.filter((other) => (other & mask) === mask).length;
      rarity.set(mask, Math.floor(Math.log2(Math.max(1, Math.floor(hub.titles.length / many)))) + 1);
    }
    const least = Math.max(0, ...rarity.values()) / 2;
    const bits = (mask) => mask.toString(2).replaceAll("0", "").length;
    return new Map([...rarity].filter(([, rare]) => rare > least).map(([mask, rare]) => [mask, rare * (rules.maxWords + 1) + bits(mask)]));
  };
  globalThis.hubFind = find;

  const element = (name, text, values = {}) => {
    const made = Object.assign(document.createElement(name), values);
    made.append(text);
    return made;
  };
  const line = ([id, title, kind, authors]) => {
    const made = document.createElement("li");
    const about = element("p", element("span", kind, { className: "kind" }), { className: "about" });
    about.append(` ${authors}`);
    made.append(element("a", title, { className: "title", href: `material/${id}.html` }), about);
    return made;
  };

  const MOST = 50;
  const told = document.getElementById("told");
  const list = document.getElementById("found");
  const input = document.getElementById("q");
  const show = () => {
    const asked = input.value.trim() !== "";
    const found = asked ? find(input.value) : [];
    list.replaceChildren(...found.slice(0, MOST).map((at) => line(hub.titles[at])));
    const many = found.length > MOST ? `${told.dataset.found} ${found.length}. ${told.dataset.first} ${MOST}.` : `${told.dataset.found} ${found.length}.`;
    told.textContent = asked ? (found.length ? many : told.dataset.none) : "";
  };
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  show();
  if (!matchMedia("(pointer: coarse)").matches) input.focus(); // where it would not bring up a keyboard over what was found
})();
