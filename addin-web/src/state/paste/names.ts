import { texts } from "../../i18n/texts";

const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, " ");

/** The same executor, however it is spaced and capitalized. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

const given = Object.values(texts).map((each) => plain(each["actors.new"]).replace("{0}", "\\d+"));
const givenName = new RegExp(`^(?:${given.join("|")})$`);

/** Has nobody named the executor yet? Then it has no name, or the one that the pane gives to a new one, in either language. */
export const isUnnamed = (name: string): boolean => plain(name) === "" || givenName.test(plain(name));
