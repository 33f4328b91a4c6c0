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
#embed "../../../templates/pages/404.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../../templates/pages/article.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../../templates/pages/home.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../../templates/pages/province.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../../templates/pages/provinces.html" suffix(, 0) if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../../templates/strings/vi.yaml" suffix(, 0) if_empty(0)
};
static const unsigned char file_8[] = {
#embed "registers/provinces.tsv" suffix(, 0) if_empty(0)
};

static const struct embedded_file files[] = {
  {"templates/assets/site.css", file_0, sizeof file_0 - 1},
  {"templates/layouts/page.html", file_1, sizeof file_1 - 1},
  {"templates/pages/404.html", file_2, sizeof file_2 - 1},
  {"templates/pages/article.html", file_3, sizeof file_3 - 1},
  {"templates/pages/home.html", file_4, sizeof file_4 - 1},
  {"templates/pages/province.html", file_5, sizeof file_5 - 1},
  {"templates/pages/provinces.html", file_6, sizeof file_6 - 1},
  {"templates/strings/vi.yaml", file_7, sizeof file_7 - 1},
  {"registers/provinces.tsv", file_8, sizeof file_8 - 1},
};
const unsigned long embedded_count = sizeof files / sizeof files[0];

const struct embedded_file *embedded_file_at(unsigned long index) { return &files[index]; }
