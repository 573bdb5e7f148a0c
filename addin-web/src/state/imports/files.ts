import { unzipSync } from "fflate";
import { demandSize, largest } from "../fileSize";
import { FileTrouble } from "../problems";

export interface Found {
  name: string;
  bytes: ArrayBuffer;
}

const mostDocuments = 500;

const isDocument = (path: string) => /\.docx$/i.test(path) && !/(^|\/)(~\$|\._)|__MACOSX\//.test(path);
const nameOf = (path: string) => path.split("/").at(-1)!.replace(/\.docx$/i, "");

/** The Word documents among files, in folders and in ZIP files; everything else is passed over. */
export async function documentsIn(files: readonly File[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of files) {
    if (/\.zip$/i.test(file.name)) found.push(...(await unpack(file)));
    else if (isDocument(file.webkitRelativePath || file.name)) found.push({ name: nameOf(file.name), bytes: await bytesOf(file) });
  }
  if (found.length === 0) throw new FileTrouble("import.noDocuments");
  if (found.length > mostDocuments) throw new FileTrouble("import.tooMany", [mostDocuments]);
  return found;
}

async function bytesOf(file: File): Promise<ArrayBuffer> {
  demandSize(file.name, file.size, largest.docx);
  return file.arrayBuffer();
}

async function unpack(file: File): Promise<Found[]> {
  demandSize(file.name, file.size, largest.zip);
  let left = mostDocuments + 1;
  try {
    // What the directory claims is what is made room for: a packed bomb cannot unpack to more.
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
      filter: ({ name, originalSize }) => {
        if (!isDocument(name) || left-- <= 0) return false;
        demandSize(name, originalSize, largest.docx);
        return true;
      },
    });
    return Object.entries(parts).map(([path, bytes]) => ({ name: nameOf(path), bytes: bytes.slice().buffer }));
  } catch (reason) {
    throw reason instanceof FileTrouble ? reason : new FileTrouble("import.badZip", [file.name]);
  }
}
