import { create } from "zustand";

/** Is the list of shortcuts open? */
export const useHelp = create(() => ({ open: false }));

export const setHelp = (open: boolean) => useHelp.setState({ open });
