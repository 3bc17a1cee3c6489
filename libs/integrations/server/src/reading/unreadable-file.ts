/** The file is not one that can be imported; the message says why and what to do. */
export class UnreadableFile extends Error {}
