/** The numbers that a drawing crosses to main as: what is drawn, then its arguments. */
export const Op = {
  /** style, x, y, width, height, radius */
  rect: 0,
  /** style, x, y, radius */
  circle: 1,
  /** style, count of numbers, then the points */
  polyline: 2,
  /** style, string */
  path: 3,
  /** style, string, x, y */
  text: 4,
  /** image, x, y, width, height; NaN for the image's own size */
  image: 5,
  /** x, y, rotate, scale, alpha, clip's x, y, width, height; NaN for no clip */
  push: 6,
  pop: 7,
} as const;
