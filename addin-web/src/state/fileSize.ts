import { FileTrouble } from "./problems";

const megabyte = 1024 * 1024;

/** The largest files that are taken, in bytes; of a document the server takes as much. */
export const largest = { docx: 32 * megabyte, json: 5 * megabyte, zip: 200 * megabyte };

export function demandSize(name: string, size: number, most: number): void {
  if (size > most) throw new FileTrouble("open.tooLarge", [name, most / megabyte]);
}
