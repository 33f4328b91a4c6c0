// Questions about a text that are asked of sixteen bytes at once.
#ifndef SITEGEN_SCAN_H
#define SITEGEN_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether a text is certainly sound UTF-8 in composed form: ASCII, U+0080 to U+02FF, U+1E00 to
// U+1EFF and the dashes, quotes and currencies of U+2002 to U+20BF.
bool scan_is_composed_latin(const uint8_t *text, size_t size);

// Where the next `"`, `&`, `<` or `>` stands, or the end.
size_t scan_for_escape(const uint8_t *text, size_t start, size_t end);

// The same, or the next digit, or the end of a word such as "điểm" or "Mục" before a space. A word
// that begins before `start` is not seen.
size_t scan_for_typography(const uint8_t *text, size_t start, size_t end);

// How many line feeds the text has.
size_t scan_line_feeds(const uint8_t *text, size_t size);

#endif
