import type { World } from "../World";
import { asyncCall, CommonError, type AsyncResult } from "./asyncCall";

/** `getFileAsync`: the file in slices, of which one whole file may be open at a time. */
export function getFile(world: World, type: string, args: unknown[]): void {
  const { sliceSize = 4 * 1024 * 1024 } = (args.find((arg) => typeof arg === "object") ?? {}) as { sliceSize?: number };
  // A second file while one is open is never answered on the web (#1191).
  if (world.openFiles > 0 && world.profile.platform === "OfficeOnline") return;
  const callback = args.findLast((arg) => typeof arg === "function") as (result: AsyncResult) => void;
  // A file that never reaches the add-in is not left open.
  const deliver = (result: AsyncResult) => {
    if (result.status === "succeeded") world.openFiles++;
    callback(result);
  };
  asyncCall(world, "Document.getFileAsync", [...args.filter((arg) => arg !== callback), deliver], () => {
    if (world.troubles.has("no-file")) throw new CommonError(11001, "GetFileError", "The file cannot be read.");
    if (type !== "compressed") throw new CommonError(1000, "Invalid Coercion Type", "The specified coercion type is not supported.");
    if (sliceSize > world.profile.largestSlice) throw new CommonError(5001, "Internal Error", "An internal error has occurred.");
    if (world.openFiles > 1) throw new CommonError(5009, "Too Many Requests", "Two files are open already.");
    return openFile(world, world.document.write(), sliceSize);
  });
}

function openFile(world: World, bytes: Uint8Array, sliceSize: number): unknown {
  let isOpen = true;
  return {
    size: bytes.length,
    sliceCount: Math.ceil(bytes.length / sliceSize),
    getSliceAsync: (index: number, ...args: unknown[]) =>
      asyncCall(world, "File.getSliceAsync", args, () => {
        if (!isOpen) throw new CommonError(5001, "Internal Error", "An internal error has occurred.");
        const data = Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize));
        if (data.length === 0) throw new CommonError(5001, "Internal Error", "An internal error has occurred.");
        return { index, size: data.length, data };
      }),
    closeAsync: (...args: unknown[]) =>
      asyncCall(world, "File.closeAsync", args, () => {
        if (isOpen) world.openFiles--;
        isOpen = false;
      }),
  };
}
