import { officeJs } from "../src/common/office";
import { commentsIn } from "../src/document/comments";
import { letter } from "../src/document/blank";
import { profiles, type ProfileId } from "../src/profiles";
import { World, type Trouble } from "../src/World";
import { draw } from "./draw";

declare global {
  interface Window {
    /** Read by the script that stands in for office.js in the pane's frame. */
    wordHost: { globals: ReturnType<typeof officeJs> };
  }
}

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const controls = element("controls");

const initialsOf = (name: string) => name.split(" ").map((word) => word[0] ?? "").join("").slice(0, 3);

let world: World;

/** Who sits before this Word; another one opens the same document. */
const user = Object.assign(document.createElement("input"), { value: "Penyusun Contoh", size: 16, title: "Word's user" });
user.setAttribute("aria-label", "User");
user.onchange = () => reopen();

/** A Word of this kind opens a document; the pane starts anew beside it. What is switched on stays so. */
function open(profile: ProfileId, bytes: Uint8Array = letter(["Dengan hormat,", "Terlampir SOP yang diminta."])): void {
  const former = world as World | undefined;
  world = new World(bytes, { profile, user: { name: user.value, initials: initialsOf(user.value) }, delay: 15 });
  world.document.url = "https://contoh.sharepoint.com/sites/kantor/Dokumen.docx";
  world.dark = former?.dark ?? false;
  for (const trouble of former?.troubles ?? []) world.troubles.add(trouble);
  world.watch(() => queueMicrotask(show));
  window.wordHost = { globals: officeJs(world) };
  element<HTMLIFrameElement>("pane").src = "/word.html?view=cover";
  show();
}

let waiting = false;

function show(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw(world.document, element("document"), () => world.document.touch());
    element("comments").replaceChildren(...commentsIn(world.document).map(article));
  });
}

function article({ author, text, resolved, parent }: ReturnType<typeof commentsIn>[number]): HTMLElement {
  const made = Object.assign(document.createElement("article"), { className: resolved ? "resolved" : "", textContent: `${author}: ${text}` });
  if (parent) made.style.marginLeft = "16px";
  return made;
}

function button(text: string, action: () => void): void {
  controls.append(Object.assign(document.createElement("button"), { textContent: text, onclick: action }));
}

function toggle(text: string, set: (on: boolean) => void): void {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", onchange: () => (set(box.checked), show()) });
  const label = Object.assign(document.createElement("label"), {});
  label.append(box, ` ${text}`);
  controls.append(label);
}

const chooser = document.createElement("select");
for (const { id, name } of Object.values(profiles)) chooser.append(new Option(name, id));
chooser.onchange = () => reopen();
chooser.setAttribute("aria-label", "Kind of Word");
controls.append(chooser, user);
button("New document", () => open(chooser.value as ProfileId));
const file = Object.assign(document.createElement("input"), { type: "file", accept: ".docx" });
file.onchange = async () => open(chooser.value as ProfileId, new Uint8Array(await file.files![0]!.arrayBuffer()));
controls.append(file);
button("Download", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([world.document.write().slice()]));
  link.download = "word.docx";
  link.click();
});
const reopen = () => open(chooser.value as ProfileId, world.document.write());
button("Reload the pane", reopen);
toggle("Track changes", (on) => (world.document.tracking = on ? "TrackAll" : "Off"));
toggle("Protected", (on) => (on ? world.document.protect() : world.document.unprotect()));
toggle("Dark", (on) => {
  world.dark = on;
  reopen();
});
const troubles: Record<Trouble, string> = { "no-file": "No whole file (#6747)", "no-comments": "No comments (#6746)", malformed: "Markup refused (#3327)" };
for (const [trouble, text] of Object.entries(troubles)) toggle(text, (on) => void (on ? world.troubles.add(trouble as Trouble) : world.troubles.delete(trouble as Trouble)));
button("The fifth next call fails", () => world.failAt({ call: 5, when: "before" }));

open("win-m365");
