// The Russian stemmer of Snowball (snowballstem.org), and the roots that the bot's search makes of its stems.
"use strict";
globalThis.hubStem = (() => {
  const VOWELS = "аеиоуыэюя";
  const list = (text) => text.split(" ").sort((one, other) => other.length - one.length);
  const GERUND = [list("в вши вшись"), list("ив ивши ившись ыв ывши ывшись")];
  const ADJECTIVE = list("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
  const PARTICIPLE = [list("ем нн вш ющ щ"), list("ивш ывш ующ")];
  const REFLEXIVE = list("ся сь");
  const VERB = [
    list("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
    list("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"),
  ];
  const NOUN = list("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

  // Each returns the word without its ending, or null. An ending lies behind the first vowel.
  const without = (word, from, endings) => {
    const found = endings.find((one) => word.endsWith(one) && word.length - one.length >= from);
    return found === undefined ? null : word.slice(0, -found.length);
  };
  const withoutEither = (word, from, [after, alone]) => {
    const both = [...after, ...alone].sort((one, other) => other.length - one.length);
    const found = both.find((one) => word.endsWith(one) && word.length - one.length >= from);
    if (found === undefined) return null;
    const rest = word.slice(0, -found.length);
    if (alone.includes(found)) return rest;
    return rest.length > from && "ая".includes(rest.at(-1)) ? rest : null;
  };
  const region = (word, from) => {
    let at = from;
    while (at < word.length && !VOWELS.includes(word[at])) at += 1;
    while (at < word.length && VOWELS.includes(word[at])) at += 1;
    return Math.min(at + 1, word.length);
  };

  const inflection = (word, from) => {
    const gerund = withoutEither(word, from, GERUND);
    if (gerund !== null) return gerund;
    const plain = without(word, from, REFLEXIVE) ?? word;
    const adjective = without(plain, from, ADJECTIVE);
    if (adjective !== null) return withoutEither(adjective, from, PARTICIPLE) ?? adjective;
    return withoutEither(plain, from, VERB) ?? without(plain, from, NOUN) ?? plain;
  };

  const russian = (word) => {
    const first = [...word].findIndex((letter) => VOWELS.includes(letter));
    if (first < 0) return word;
    const from = first + 1;
    const second = region(word, region(word, 0));
    let found = inflection(word, from);
    found = without(found, from, ["и"]) ?? found;
    const derived = without(found, from, ["ость", "ост"]);
    if (derived !== null && derived.length >= second) found = derived;
    const superlative = without(found, from, ["ейше", "ейш"]);
    const plain = superlative ?? found;
    if (plain.endsWith("нн") && plain.length - 2 >= from) return plain.slice(0, -1);
    if (superlative !== null) return superlative;
    return without(found, from, ["ь"]) ?? found;
  };

  const root = (stem, rules) => {
    for (;;) {
      const suffix = rules.suffixes.find((one) => stem.endsWith(one) && stem.length - one.length >= rules.minRoot);
      if (suffix === undefined) return stem;
      stem = stem.slice(0, -suffix.length);
    }
  };

  // What stands for a word beside itself; of other than Cyrillic words nothing does.
  return (word, rules) => {
    if (!/^[а-яіў]+$/.test(word)) return [];
    const ending = rules.belarusian.find((one) => word.endsWith(one)) ?? "";
    const plain = word.length - ending.length >= rules.minStem ? word.slice(0, word.length - ending.length) : word;
    const stem = russian(plain);
    return [...new Set([stem, root(stem, rules)])];
  };
})();
