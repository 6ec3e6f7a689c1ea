/** Bytes that a picture may have: packs are sent by mail, and most servers refuse a message of more. */
export const maxPictureSize = 20_000_000;
