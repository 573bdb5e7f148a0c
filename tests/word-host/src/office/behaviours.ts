import type { Behaviour } from "../runtime/Behaviour";
import { comment, commentCollection, commentReply, commentReplyCollection } from "./comments";
import { body, paragraph, paragraphCollection, range } from "./content";
import { contentControl, contentControlCollection } from "./controls";
import { application, customProperty, customPropertyCollection, document, documentCreated, documentProperties, section, sectionCollection } from "./document";
import { table, tableCell, tableCellCollection, tableCollection, tableRow, tableRowCollection } from "./tables";

/** The classes of Word's API that are modelled; the others are known from the metadata alone and fail as not simulated. */
export const behaviours: Readonly<Record<string, Behaviour>> = {
  Application: application,
  Body: body,
  Comment: comment,
  CommentCollection: commentCollection,
  CommentReply: commentReply,
  CommentReplyCollection: commentReplyCollection,
  ContentControl: contentControl,
  ContentControlCollection: contentControlCollection,
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  Document: document,
  DocumentCreated: documentCreated,
  DocumentProperties: documentProperties,
  Paragraph: paragraph,
  ParagraphCollection: paragraphCollection,
  Range: range,
  Section: section,
  SectionCollection: sectionCollection,
  Table: table,
  TableCell: tableCell,
  TableCellCollection: tableCellCollection,
  TableCollection: tableCollection,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
};
