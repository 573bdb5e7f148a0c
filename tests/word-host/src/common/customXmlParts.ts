import { addCustomPart, customParts, removeCustomPart } from "../document/customXml";
import { NotXml, serialize } from "../package/xml";
import type { World } from "../World";
import { asyncCall, CommonError } from "./asyncCall";

/** `Office.context.document.customXmlParts` (CustomXmlParts 1.1). */
export const customXmlParts = (world: World) => ({
  getByNamespaceAsync: (namespace: string, ...args: unknown[]) =>
    asyncCall(world, "CustomXmlParts.getByNamespaceAsync", args, () => customParts(world.document, namespace).map((name) => part(world, name))),
  addAsync: (xml: string, ...args: unknown[]) =>
    asyncCall(world, "CustomXmlParts.addAsync", args, () => {
      if (world.document.security !== 0) throw new CommonError(5001, "Internal Error", "The document is protected.");
      try {
        return part(world, addCustomPart(world.document, xml));
      } catch (reason) {
        if (reason instanceof NotXml) throw new CommonError(5001, "Internal Error", "The XML is not well-formed.");
        throw reason;
      }
    }),
});

const part = (world: World, name: string) => {
  const existing = () => {
    if (!world.document.opc.has(name)) throw new CommonError(5001, "Internal Error", "The part is gone.");
    return name;
  };
  return {
    id: `{${name}}`,
    builtIn: false,
    getXmlAsync: (...args: unknown[]) =>
      asyncCall(world, "CustomXmlPart.getXmlAsync", args, () => serialize(world.document.opc.xml(existing()).documentElement)),
    deleteAsync: (...args: unknown[]) =>
      asyncCall(world, "CustomXmlPart.deleteAsync", args, () => removeCustomPart(world.document, existing())),
  };
};
