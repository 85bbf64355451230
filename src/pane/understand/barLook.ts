/** Height of a bar in pixels: its place is kept until it is drawn. */
export const BAR_HEIGHT = 10;
