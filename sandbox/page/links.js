// Where an address leads inside the sandbox.

/** `{kind: "start", payload} | {kind: "bot"} | {kind: "message", chat, message} | {kind: "web", url} | {kind: "none"}` */
export function destination(address, botUsername) {
  let url;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
  } catch {
    return { kind: "none" };
  }
  if (url.protocol === "tg:") return telegramScheme(url, botUsername);
  if (/^(t|telegram)\.(me|dog)$/.test(url.hostname)) return telegramSite(url, botUsername);
  return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? { kind: "web", url: url.href } : { kind: "none" };
}

function telegramScheme(url, botUsername) {
  const action = url.hostname || url.pathname.replace(/^\/+/, "").split("?")[0];
  if (action === "resolve" && same(url.searchParams.get("domain"), botUsername)) return toBot(url);
  if (action === "privatemessage") {
    return toMessage(url.searchParams.get("channel"), url.searchParams.get("post"));
  }
  return { kind: "none" };
}

function telegramSite(url, botUsername) {
  const parts = url.pathname.split("/").filter(Boolean);
  if (same(parts[0], botUsername)) return toBot(url);
  if (parts[0] === "c" && parts.length >= 3) return toMessage(parts[1], parts.at(-1));
  return { kind: "web", url: url.href };
}

function toBot(url) {
  const payload = url.searchParams.get("start");
  return payload === null ? { kind: "bot" } : { kind: "start", payload };
}

// Addresses carry a supergroup's id without the -100 that the Bot API puts before it.
function toMessage(channel, post) {
  return { kind: "message", chat: Number(`-100${channel}`), message: Number(post) };
}

function same(one, other) {
  return Boolean(one && other) && one.toLowerCase() === other.toLowerCase();
}
