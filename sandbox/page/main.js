// Puts the page together. `window.ready` resolves when the state is drawn and the tour, if any, is there.

import { follow } from "./api.js";
import { Panel } from "./panel.js";
import { Phones } from "./phones.js";
import { Store } from "./store.js";
import { themeSwitch } from "./theme.js";
import { Tour } from "./tour.js";

const find = (selector) => document.querySelector(selector);

const store = new Store();
const phones = new Phones(store, find(".phones"), find(".switcher"));
const panel = new Panel(store, find(".panel"), (person) => phones.show(person));
const tour = new Tour(store, phones, find(".tour"));
find(".tools").append(tour.toggle, panel.toggle, themeSwitch());

window.ready = follow(store, (connected) => { find(".connection").hidden = connected; }).then(() => tour.begin());
