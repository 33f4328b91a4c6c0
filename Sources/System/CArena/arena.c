#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  // Enough for pointers and sizes; nothing here holds more.
  alignment = 8,
  first_chunk = 512 * 1024,
  kept_chunk = 8 * 1024 * 1024,
};

static const size_t largest_chunk = (size_t)256 * 1024 * 1024;

typedef struct chunk {
  struct chunk *older;
  size_t size;
} chunk;

// Before every block, so that realloc knows how much to copy.
typedef struct {
  size_t size;
} header;

static _Thread_local struct {
  chunk *newest;
  char *next;
  char *end;
  char *last_block;
  size_t footprint;
} arena;

// A report site cannot be built without memory, and libcmark knows no failing allocation.
static void out_of_memory(void) {
  fputs("sitegen: out of memory\n", stderr);
  _Exit(3);
}

static inline size_t rounded(size_t size) {
  return (size + alignment - 1) & ~(size_t)(alignment - 1);
}

static __attribute__((noinline)) void add_chunk(size_t needed) {
  if (needed > SIZE_MAX / 4) out_of_memory();
  size_t size = arena.newest ? arena.newest->size * 2 : first_chunk;
  if (size > largest_chunk) size = largest_chunk;
  if (size < needed + sizeof(chunk) + alignment) size = needed + sizeof(chunk) + alignment;
  chunk *added = malloc(size);
  if (!added) out_of_memory();
  added->older = arena.newest;
  added->size = size;
  arena.newest = added;
  arena.next = (char *)added + rounded(sizeof(chunk));
  arena.end = (char *)added + size;
  arena.last_block = NULL;
  arena.footprint += size;
}

static inline char *allocate(size_t size) {
  if (__builtin_expect(size > SIZE_MAX / 4, 0)) out_of_memory();
  size_t whole = sizeof(header) + rounded(size);
  if (__builtin_expect((size_t)(arena.end - arena.next) < whole, 0)) add_chunk(whole);
  header *head = (header *)arena.next;
  head->size = size;
  arena.next += whole;
  arena.last_block = (char *)(head + 1);
  return arena.last_block;
}

// Most blocks are nodes of some hundred bytes, for which a call costs more than the clearing.
static inline __attribute__((no_builtin("memset"))) void clear(char *block, size_t size) {
  if (size > 512) {
    memset(block, 0, size);
    return;
  }
  // A block is a whole number of eights.
  uint64_t *word = (uint64_t *)block;
  for (uint64_t *end = word + rounded(size) / 8; word < end; word++) *word = 0;
}

void *arena_calloc(size_t count, size_t size) {
  size_t whole;
  if (__builtin_mul_overflow(count, size, &whole)) out_of_memory();
  char *block = allocate(whole);
  clear(block, whole);
  return block;
}

void *arena_realloc(void *old, size_t size) {
  char *block = old;
  if (!block) return allocate(size);
  size_t held = ((header *)block - 1)->size;
  if (size <= rounded(held)) {
    if (size > held) ((header *)block - 1)->size = size;
    return block;
  }
  if (block == arena.last_block && rounded(size) <= (size_t)(arena.end - block)) {
    ((header *)block - 1)->size = size;
    arena.next = block + rounded(size);
    return block;
  }
  char *moved = allocate(size);
  memcpy(moved, block, held);
  return moved;
}

void arena_free(void *block) {
  if (!block || block != arena.last_block) return;
  arena.next = (char *)((header *)block - 1);
  arena.last_block = NULL;
}

void arena_reset(void) {
  chunk *kept = NULL;
  while (arena.newest) {
    chunk *current = arena.newest;
    arena.newest = current->older;
    // The newest is the largest: the next document finds it warm.
    if (!kept && current->size <= kept_chunk) {
      kept = current;
    } else {
      free(current);
    }
  }
  arena.last_block = NULL;
  if (!kept) {
    arena.next = arena.end = NULL;
    arena.footprint = 0;
    return;
  }
  kept->older = NULL;
  arena.newest = kept;
  arena.next = (char *)kept + rounded(sizeof(chunk));
  arena.end = (char *)kept + kept->size;
  arena.footprint = kept->size;
}

size_t arena_footprint(void) { return arena.footprint; }
