/** Document properties that the Book keeps. */
import type { Book } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { Getter, HostObject, ModelClass, Setter } from "./contract";

type Property = keyof Book["properties"];

const read =
  (property: Property): Getter<HostObject> =>
  (_properties, session) =>
    session.book.properties[property] ?? "";

const write =
  (property: Property): Setter<HostObject> =>
  (_properties, value, session) => {
    if (typeof value !== "string") throw invalidArgument(`DocumentProperties.${property}`);
    if (value === "") delete session.book.properties[property];
    else session.book.properties[property] = value;
  };

export const DocumentProperties: ModelClass = {
  get: { Author: read("author"), Comments: read("comments"), Subject: read("subject"), Title: read("title") },
  set: {
    Author: write("author"),
    Comments: write("comments"),
    Subject: write("subject"),
    Title: write("title"),
  },
};
