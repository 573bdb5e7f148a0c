import * as api from "../../api/archive";
import { remote } from "./remote";

/** What each library lacks; asked for by hand, since it opens an upload in each. */
export const libraries = remote((signal) => api.checkLibraries(signal));
