/**
 * The add-in as workbooks name it when they keep its settings (web-extension parts, [MS-OWEXML] 2.2.2).
 * Id and version are those of manifest.xml; the store is that of add-ins an organisation deploys for its people.
 */
export const ADD_IN = {
  id: "e36862ff-8a36-454d-b730-d1e084e83c31",
  version: "1.0.0.1",
  store: "EXCatalog",
  storeType: "EXCatalog",
} as const;
