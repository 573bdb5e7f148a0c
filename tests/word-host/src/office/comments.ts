import { commentsIn, deleteComment, placeOf, replyTo, resolve, type StoredComment } from "../document/comments";
import { elements, remove } from "../package/xml";
import { setText } from "../document/text";
import type { Behaviour } from "../runtime/Behaviour";
import type { World } from "../World";
import { collection, type Items } from "./collections";
import type { Piece } from "./content";

const isThere = (comment: StoredComment, world: World) => commentsIn(world.document).some(({ id }) => id === comment.id);

/** The comment as it is now: a target only remembers which one it is. */
const now = (comment: StoredComment, world: World): StoredComment => commentsIn(world.document).find(({ id }) => id === comment.id)!;

const about = {
  id: (comment: StoredComment) => comment.id,
  authorName: (comment: StoredComment) => comment.author,
  authorEmail: () => "",
  content: (comment: StoredComment, world: World) => now(comment, world).text,
  creationDate: (comment: StoredComment) => (comment.date === null ? null : new Date(comment.date)),
  resolved: (comment: StoredComment, world: World) => now(comment, world).resolved,
};

function setContent(comment: StoredComment, text: string, world: World): void {
  world.refuseWhenProtected("Comment.content");
  const { element } = now(comment, world);
  const paragraphs = elements(element, "p");
  for (const paragraph of paragraphs.slice(0, -1)) remove(paragraph);
  setText(paragraphs.at(-1)!, text);
}

export const comment: Behaviour = {
  alive: isThere,
  get: {
    ...about,
    replies: (comment: StoredComment, world: World): Items => () => commentsIn(world.document).filter(({ parent }) => parent === comment.paraId),
  },
  set: {
    content: setContent,
    resolved: (comment: StoredComment, value: boolean, world: World) => {
      world.refuseWhenProtected("Comment.resolved");
      resolve(world.document, now(comment, world), value);
    },
  },
  call: {
    reply: (comment: StoredComment, world: World, text: string) => {
      world.refuseWhenProtected("Comment.reply");
      return replyTo(world.document, now(comment, world), world.writing(text));
    },
    delete: (comment: StoredComment, world: World) => {
      world.refuseWhenProtected("Comment.delete");
      deleteComment(world.document, now(comment, world));
    },
    getRange: (comment: StoredComment, world: World): Piece => {
      const { paragraph, nodes } = placeOf(world.document, now(comment, world));
      return { blocks: [paragraph], within: nodes };
    },
  },
};

export const commentCollection = collection({
  getItem: (items: Items, _: World, index: number) => items()[index],
});

export const commentReply: Behaviour = {
  alive: isThere,
  get: about,
  set: { content: setContent },
  call: {
    delete: (reply: StoredComment, world: World) => {
      world.refuseWhenProtected("CommentReply.delete");
      deleteComment(world.document, now(reply, world));
    },
  },
};

export const commentReplyCollection = collection();

