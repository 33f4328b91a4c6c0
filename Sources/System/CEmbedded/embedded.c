// Written by scripts/embed: the default templates and registers as bytes of the program.
#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../../templates/assets/site.css" suffix(, 0) if_empty(0)
};
static const unsigned char file_1[] = {
#embed "../../../templates/layouts/page.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../../templates/strings/vi.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_3[] = {
#embed "registers/provinces.tsv" suffix(, 0) if_empty(0)
};

static const struct embedded_file files[] = {
  {"templates/assets/site.css", file_0, sizeof file_0 - 1},
  {"templates/layouts/page.html", file_1, sizeof file_1 - 1},
  {"templates/strings/vi.yaml", file_2, sizeof file_2 - 1},
  {"registers/provinces.tsv", file_3, sizeof file_3 - 1},
};
const unsigned long embedded_count = sizeof files / sizeof files[0];

const struct embedded_file *embedded_file_at(unsigned long index) { return &files[index]; }
