/** A build of Word: what it supports and how it errs, as Microsoft's tables and the issue tracker tell (OfficeDev/office-js, #number). */
export interface Profile {
  id: ProfileId;
  name: string;
  /** Office.context.diagnostics.platform. */
  platform: "PC" | "Mac" | "OfficeOnline" | "iOS";
  version: string;
  /** The highest version of each set. */
  sets: Readonly<Record<string, number>>;
  /** The largest slice of getFileAsync, in bytes. */
  largestSlice: number;
  quirks: Readonly<Quirks>;
  supports(api: string): boolean;
}

export interface Quirks {
  /** Replacing a control's content leaves one more empty paragraph (office-js-docs #874). */
  extraParagraph: boolean;
  /** Replacing in a control whose last block is a table fails (#755, #2606). */
  tableAtControlsEndBreaks: boolean;
  /** getOoxml tells Letter portrait instead of the true last section (#2345). */
  defaultLastSection: boolean;
  /** Comments in inserted markup arrive without resolved state and answers. */
  flatComments: boolean;
  /** Comments in inserted markup do not arrive. */
  dropsComments: boolean;
  /** Bytes of one inserted package above which the request is refused; undocumented for Word, 5 MB for Excel. */
  largestPayload: number;
  /** openDocument takes addresses in the cloud alone. */
  cloudOnly: boolean;
}

export type ProfileId = "win-m365" | "mac" | "web" | "ipad" | "ltsc2021";

const common = {
  File: 1.1,
  CompressedFile: 1.1,
  CustomXmlParts: 1.1,
  Settings: 1.1,
  OoxmlCoercion: 1.1,
  DialogApi: 1.2,
};

const plain: Quirks = {
  extraParagraph: false,
  tableAtControlsEndBreaks: true,
  defaultLastSection: false,
  flatComments: false,
  dropsComments: false,
  largestPayload: 50_000_000,
  cloudOnly: false,
};

const megabytes = 1024 * 1024;

type Facts = Omit<Profile, "supports" | "quirks"> & { quirks?: Partial<Quirks> };

const profile = ({ quirks, ...facts }: Facts): Profile => ({
  ...facts,
  quirks: { ...plain, ...quirks },
  supports(api) {
    const [set, version] = api.split(" ");
    // The version is a number in name only: no set has passed 1.9 yet.
    return version !== undefined && (facts.sets[set!] ?? 0) >= Number(version);
  },
});

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  "win-m365": profile({
    id: "win-m365",
    name: "Windows, Microsoft 365",
    platform: "PC",
    version: "16.0.19231.20194",
    sets: { ...common, WordApi: 1.9, WordApiHiddenDocument: 1.5, WordApiDesktop: 1.4, NestedAppAuth: 1.1 },
    largestSlice: 4 * megabytes,
  }),
  mac: profile({
    id: "mac",
    name: "Mac",
    platform: "Mac",
    version: "16.100.25080524",
    sets: { ...common, WordApi: 1.9, WordApiHiddenDocument: 1.5, WordApiDesktop: 1.3, NestedAppAuth: 1.1 },
    largestSlice: 4 * megabytes,
    quirks: { extraParagraph: true, flatComments: true },
  }),
  web: profile({
    id: "web",
    name: "Word di web",
    platform: "OfficeOnline",
    version: "16.0.19310.41009",
    sets: { ...common, WordApi: 1.9, WordApiOnline: 1.1, NestedAppAuth: 1.1 },
    largestSlice: 4 * megabytes,
    quirks: { extraParagraph: true, defaultLastSection: true, dropsComments: true, largestPayload: 4 * megabytes, cloudOnly: true },
  }),
  ipad: profile({
    id: "ipad",
    name: "iPad",
    platform: "iOS",
    version: "2.100.25080523",
    sets: { ...common, WordApi: 1.9, WordApiHiddenDocument: 1.5, WordApiDesktop: 1.2 },
    largestSlice: 64 * 1024,
  }),
  ltsc2021: profile({
    id: "ltsc2021",
    name: "Windows, Office LTSC 2021",
    platform: "PC",
    version: "16.0.14332.20763",
    sets: { ...common, WordApi: 1.3, WordApiHiddenDocument: 1.3 },
    largestSlice: 4 * megabytes,
  }),
};
