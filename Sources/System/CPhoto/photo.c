#include "photo.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <jerror.h>

// Progressive files come in some ten scans; thousands of them are an attack on our time.
static const int most_scans = 100;

struct trap {
  struct jpeg_error_mgr base; // First, so that libjpeg's pointer is ours too.
  jmp_buf back;
};

static void leave(j_common_ptr state) {
  longjmp(((struct trap *)state->err)->back, 1);
}

static void stay_silent(j_common_ptr state) { (void)state; }

// libjpeg goes on after damage and fills what is missing with grey; a picture of record may not.
static void judge(j_common_ptr state, int level) {
  if (level >= 0) return;
  switch (state->err->msg_code) {
  case JWRN_ARITH_BAD_CODE:
  case JWRN_HIT_MARKER:
  case JWRN_HUFF_BAD_CODE:
  case JWRN_JPEG_EOF:
  case JWRN_MUST_RESYNC:
  case JWRN_NOT_SEQUENTIAL:
    leave(state);
  default:
    state->err->num_warnings++;
  }
}

static void count_scans(j_common_ptr state) {
  if (state->is_decompressor && ((j_decompress_ptr)state)->input_scan_number > most_scans) {
    leave(state);
  }
}

static struct jpeg_error_mgr *set(struct trap *trap) {
  struct jpeg_error_mgr *errors = jpeg_std_error(&trap->base);
  errors->error_exit = leave;
  errors->output_message = stay_silent;
  errors->emit_message = judge;
  return errors;
}

static unsigned int reduction(
  const struct jpeg_decompress_struct *photo, unsigned int width, unsigned int height) {
  for (unsigned int by = 8; by > 1; by /= 2) {
    if (photo->image_width / by >= width && photo->image_height / by >= height) return by;
  }
  return 1;
}

enum photo_outcome photo_decode(
  const unsigned char *bytes, size_t count, unsigned int wanted_width,
  unsigned int wanted_height, size_t most_pixels, struct photo_pixels *pixels) {
  struct jpeg_decompress_struct photo;
  struct jpeg_progress_mgr progress = {.progress_monitor = count_scans};
  struct trap trap;
  // Changed between setjmp and a jump, so they must not live in registers.
  volatile enum photo_outcome outcome = PHOTO_DAMAGED;
  *pixels = (struct photo_pixels){0};

  photo.err = set(&trap);
  if (setjmp(trap.back)) {
    jpeg_destroy_decompress(&photo);
    photo_free_pixels(pixels);
    return outcome;
  }
  jpeg_create_decompress(&photo);
  photo.progress = &progress;
  jpeg_mem_src(&photo, bytes, count);
  jpeg_save_markers(&photo, JPEG_APP0 + 2, 0xFFFF);
  jpeg_read_header(&photo, TRUE);
  if ((size_t)photo.image_width * photo.image_height > most_pixels) {
    outcome = PHOTO_TOO_LARGE;
    leave((j_common_ptr)&photo);
  }
  if (photo.jpeg_color_space == JCS_CMYK || photo.jpeg_color_space == JCS_YCCK) {
    outcome = PHOTO_FOUR_INKS;
    leave((j_common_ptr)&photo);
  }
  photo.out_color_space = JCS_RGB;
  photo.scale_num = 1;
  photo.scale_denom = reduction(&photo, wanted_width, wanted_height);
  // A damaged profile is a warning that leaves none; the picture is good without.
  jpeg_read_icc_profile(&photo, &pixels->profile, &pixels->profile_size);
  jpeg_start_decompress(&photo);
  pixels->width = photo.output_width;
  pixels->height = photo.output_height;
  size_t row = (size_t)photo.output_width * 3;
  pixels->rgb = malloc(row * photo.output_height);
  if (!pixels->rgb) {
    outcome = PHOTO_NO_MEMORY;
    leave((j_common_ptr)&photo);
  }
  while (photo.output_scanline < photo.output_height) {
    JSAMPROW next = pixels->rgb + row * photo.output_scanline;
    jpeg_read_scanlines(&photo, &next, 1);
  }
  jpeg_destroy_decompress(&photo);
  return PHOTO_DONE;
}

enum photo_outcome photo_encode(
  const struct photo_pixels *pixels, int quality, unsigned char **bytes, unsigned long *count) {
  struct jpeg_compress_struct photo;
  struct trap trap;
  *bytes = NULL;
  *count = 0;

  photo.err = set(&trap);
  if (setjmp(trap.back)) {
    jpeg_destroy_compress(&photo);
    // Only memory can run out here, and then nobody knows which of libjpeg's buffers still is one.
    *bytes = NULL;
    return PHOTO_NO_MEMORY;
  }
  jpeg_create_compress(&photo);
  jpeg_mem_dest(&photo, bytes, count);
  photo.image_width = pixels->width;
  photo.image_height = pixels->height;
  photo.input_components = 3;
  photo.in_color_space = JCS_RGB;
  jpeg_set_defaults(&photo);
  jpeg_set_quality(&photo, quality, TRUE);
  jpeg_simple_progression(&photo);
  jpeg_start_compress(&photo, TRUE);
  if (pixels->profile_size > 0) {
    jpeg_write_icc_profile(&photo, pixels->profile, pixels->profile_size);
  }
  while (photo.next_scanline < photo.image_height) {
    JSAMPROW next = pixels->rgb + (size_t)pixels->width * 3 * photo.next_scanline;
    jpeg_write_scanlines(&photo, &next, 1);
  }
  jpeg_finish_compress(&photo);
  jpeg_destroy_compress(&photo);
  return PHOTO_DONE;
}

void photo_free_pixels(struct photo_pixels *pixels) {
  free(pixels->rgb);
  free(pixels->profile);
  *pixels = (struct photo_pixels){0};
}

void photo_free(unsigned char *bytes) { free(bytes); }
