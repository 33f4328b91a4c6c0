// JPEG pictures as pixels and back, through libjpeg.
//
// libjpeg reports an error by leaving through a jump. The jump begins and ends in photo.c, so that
// none ever crosses a Swift frame.
#ifndef SITEGEN_PHOTO_H
#define SITEGEN_PHOTO_H

#include <stddef.h>

enum photo_outcome {
  PHOTO_DONE,
  PHOTO_DAMAGED,
  PHOTO_FOUR_INKS,
  PHOTO_TOO_LARGE,
  PHOTO_NO_MEMORY,
};

// Rows of red, green and blue without gaps, and the colour profile that the file carried.
struct photo_pixels {
  unsigned char *rgb;
  unsigned int width;
  unsigned int height;
  unsigned char *profile;
  unsigned int profile_size;
};

// Decodes a picture, at a half, a quarter or an eighth of its size where that still has as many
// pixels as are wanted on each side.
enum photo_outcome photo_decode(
  const unsigned char *bytes, size_t count, unsigned int wanted_width,
  unsigned int wanted_height, size_t most_pixels, struct photo_pixels *pixels);

// Encodes pixels; `*bytes` is to be given to photo_free.
enum photo_outcome photo_encode(
  const struct photo_pixels *pixels, int quality, unsigned char **bytes, unsigned long *count);

void photo_free_pixels(struct photo_pixels *pixels);
void photo_free(unsigned char *bytes);

#endif
