#include "scan.h"

#include <string.h>

enum { width = 16 };

typedef uint8_t bytes __attribute__((vector_size(width)));
typedef uint64_t halves __attribute__((vector_size(width)));

static inline bytes load(const uint8_t *text) {
  bytes loaded;
  memcpy(&loaded, text, width);
  return loaded;
}

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the lowest byte is the first one");

// Where the first byte stands that was found; at least one was.
static inline size_t first(bytes found) {
  halves all = (halves)found;
  size_t bit = all[0] ? (size_t)__builtin_ctzll(all[0]) : 64 + (size_t)__builtin_ctzll(all[1]);
  return bit / 8;
}

static inline bool any(bytes found) {
  halves all = (halves)found;
  return (all[0] | all[1]) != 0;
}

// Every comparison gives 0xFF for yes and 0 for no.
static inline bytes both(bytes value, uint8_t mask, uint8_t wanted) {
  return (bytes)((value & mask) == wanted);
}

// What is not certain of these bytes, given the same text one and two bytes earlier.
static inline bytes doubts(bytes here, bytes last, bytes second) {
  bytes is_continuation = both(here, 0xC0, 0x80);
  bytes is_expected = both(last, 0xC0, 0xC0) | both(second, 0xE0, 0xE0);
  // Of two bytes: only C2 to CB. Of three: only E1 and E2.
  bytes is_long = (bytes)(here >= 0xCC);
  bytes is_known = both(here, 0xFF, 0xE1) | both(here, 0xFF, 0xE2);
  bytes is_overlong = both(here, 0xFE, 0xC0);
  // After E1 only B8 to BB; after E2 only 80 to 82, but neither U+2000 nor U+2001.
  bytes other_latin = both(last, 0xFF, 0xE1) & ~both(here, 0xFC, 0xB8);
  bytes other_sign = both(last, 0xFF, 0xE2) & (bytes)(here > 0x82);
  bytes old_space =
      both(second, 0xFF, 0xE2) & both(last, 0xFF, 0x80) & both(here, 0xFE, 0x80);
  return (is_continuation ^ is_expected) | (is_long ^ is_known) | is_overlong | other_latin |
         other_sign | old_space;
}

static inline bytes doubts_at(const uint8_t *text) {
  return doubts(load(text), load(text - 1), load(text - 2));
}

// A few bytes with zeros around them: a zero also betrays a sequence that the end cuts off.
static bytes edge(const uint8_t *before, const uint8_t *text, size_t size) {
  uint8_t padded[2 + width] = {0};
  if (before) memcpy(padded, before, 2);
  if (size) memcpy(padded + 2, text, size);
  return doubts_at(padded + 2);
}

bool scan_is_composed_latin(const uint8_t *text, size_t size) {
  if (size < width) return !any(edge(NULL, text, size));
  bytes doubt = edge(NULL, text, width);
  size_t index = width;
  for (; index + width <= size; index += width) doubt |= doubts_at(text + index);
  return !any(doubt | edge(text + index - 2, text + index, size - index));
}

static inline bool needs_escape(uint8_t byte) {
  return byte == '"' || byte == '&' || byte == '<' || byte == '>';
}

// `"` and `&`, like `<` and `>`, differ by one bit only.
static inline bytes escapes(bytes here) { return both(here, 0xFB, '"') | both(here, 0xFD, '<'); }

// Eight bytes or more, the last ones twice if need be.
static inline bytes load_short(const uint8_t *text, size_t size) {
  uint64_t first, last;
  memcpy(&first, text, sizeof first);
  memcpy(&last, text + size - sizeof last, sizeof last);
  return (bytes)(halves){first, last};
}

size_t scan_for_escape(const uint8_t *text, size_t start, size_t end) {
  size_t index = start;
  for (; index + width <= end; index += width) {
    bytes found = escapes(load(text + index));
    if (any(found)) return index + first(found);
  }
  size_t rest = end - index;
  if (rest == 0) return end;
  // What was seen already is looked at again, because that is cheaper than byte by byte.
  if (index >= start + width) {
    bytes found = escapes(load(text + end - width));
    return any(found) ? end - width + first(found) : end;
  }
  if (rest >= 8 && !any(escapes(load_short(text + index, rest)))) return end;
  while (index < end && !needs_escape(text[index])) index++;
  return index;
}

// "điểm" and "Mục" end like this.
static inline bool ends_word(const uint8_t *text, size_t index) {
  if (text[index + 1] != ' ') return false;
  return (text[index] == 'm' && text[index - 1] == 0x83) ||
         (text[index] == 'c' && text[index - 1] == 0xA5);
}

static inline bool is_stop(const uint8_t *text, size_t start, size_t index, size_t end) {
  uint8_t byte = text[index];
  if ((uint8_t)(byte - '0') < 10 || needs_escape(byte)) return true;
  return index > start && index + 1 < end && ends_word(text, index);
}

static inline bytes stops(const uint8_t *text) {
  bytes here = load(text);
  bytes last = load(text - 1);
  bytes ends = (both(here, 0xFF, 'm') & both(last, 0xFF, 0x83)) |
               (both(here, 0xFF, 'c') & both(last, 0xFF, 0xA5));
  return (bytes)(here - '0' < 10) | escapes(here) | (ends & both(load(text + 1), 0xFF, ' '));
}

size_t scan_for_typography(const uint8_t *text, size_t start, size_t end) {
  size_t index = start;
  // The bytes before and after each of sixteen are looked at too.
  if (end - start >= width + 2) {
    if (is_stop(text, start, start, end)) return start;
    for (index = start + 1; index + width < end; index += width) {
      bytes found = stops(text + index);
      if (any(found)) return index + first(found);
    }
    bytes found = stops(text + end - 1 - width);
    if (any(found)) return end - 1 - width + first(found);
    index = end - 1;
  }
  while (index < end && !is_stop(text, start, index, end)) index++;
  return index;
}

size_t scan_line_feeds(const uint8_t *text, size_t size) {
  size_t count = 0;
  size_t index = 0;
  while (index + width <= size) {
    // A lane counts to 255 at most before it is added up.
    bytes lanes = {0};
    for (int round = 0; round < 255 && index + width <= size; round++, index += width) {
      lanes -= both(load(text + index), 0xFF, '\n');
    }
    for (int lane = 0; lane < width; lane++) count += lanes[lane];
  }
  for (; index < size; index++) count += text[index] == '\n';
  return count;
}
