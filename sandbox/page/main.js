// Puts the page together. `window.ready` resolves when the state is drawn.

import { follow } from "./api.js";
import { Panel } from "./panel.js";
import { Phones } from "./phones.js";
import { Store } from "./store.js";
import { themeSwitch } from "./theme.js";

const find = (selector) => document.querySelector(selector);

const store = new Store();
const phones = new Phones(store, find(".phones"), find(".switcher"));
const panel = new Panel(store, find(".panel"), (person) => phones.show(person));
find(".tools").append(themeSwitch(), panel.toggle);

window.ready = follow(store, (connected) => { find(".connection").hidden = connected; });
