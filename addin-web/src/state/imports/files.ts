import { unzipSync } from "fflate";
import { FileTrouble } from "../problems";

export interface Found {
  name: string;
  bytes: ArrayBuffer;
}

const megabyte = 1024 * 1024;
const limits = { document: 20 * megabyte, zip: 200 * megabyte, documents: 500 };

const isDocument = (path: string) => /\.docx$/i.test(path) && !/(^|\/)(~\$|\._)|__MACOSX\//.test(path);
const nameOf = (path: string) => path.split("/").at(-1)!.replace(/\.docx$/i, "");

/** The Word documents among files, in folders and in ZIP files; everything else is passed over. */
export async function documentsIn(files: readonly File[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of files) {
    if (/\.zip$/i.test(file.name)) found.push(...(await unpack(file)));
    else if (isDocument(file.webkitRelativePath || file.name)) found.push({ name: nameOf(file.name), bytes: await small(file) });
  }
  if (found.length === 0) throw new FileTrouble("import.noDocuments");
  if (found.length > limits.documents) throw new FileTrouble("import.tooMany", [limits.documents]);
  return found;
}

async function small(file: File): Promise<ArrayBuffer> {
  if (file.size > limits.document) throw new FileTrouble("open.tooLarge", [file.name, limits.document / megabyte]);
  return file.arrayBuffer();
}

async function unpack(file: File): Promise<Found[]> {
  if (file.size > limits.zip) throw new FileTrouble("open.tooLarge", [file.name, limits.zip / megabyte]);
  let left = limits.documents + 1;
  try {
    // What the directory claims is what is made room for: a packed bomb cannot unpack to more.
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => isDocument(name) && originalSize <= limits.document && left-- > 0,
    });
    return Object.entries(parts).map(([path, bytes]) => ({ name: nameOf(path), bytes: bytes.slice().buffer }));
  } catch {
    throw new FileTrouble("import.badZip", [file.name]);
  }
}
