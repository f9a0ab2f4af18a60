/** Largest frame with a file in it: a program file or a roster that a person chose. */
export const maxFrameBytes = 256 * 1024 * 1024;
