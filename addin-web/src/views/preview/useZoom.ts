import { create } from "zustand";
import { kept } from "../../state/kept";
import { zoomOf, type Zoom } from "./zoom";

const remembered = kept("zoom", (text) => text ?? "");

/** Chosen once, it holds wherever and whenever the pages are shown. */
export const useZoom = create<{ zoom: Zoom }>(() => ({ zoom: zoomOf(remembered.read()) }));

export function setZoom(zoom: Zoom): void {
  remembered.write(String(zoom));
  useZoom.setState({ zoom });
}
