import type { Logo } from "../../api/wire";
import type { Text } from "../../i18n/texts";

const most = 1024 * 1024;

/** A picture file as a logo, or why it can't be one. The name of a file says nothing: its first bytes do. */
export async function logoOf(file: File): Promise<Logo | Text> {
  if (file.size > most) return "cover.logoTooLarge";
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = kindOf(bytes);
  return mediaType ? { mediaType, base64: base64(bytes) } : "cover.logoWrongKind";
}

function kindOf(bytes: Uint8Array): string | null {
  if ([0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte)) return "image/png";
  if ([0xff, 0xd8, 0xff].every((byte, i) => bytes[i] === byte)) return "image/jpeg";
  return null;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
