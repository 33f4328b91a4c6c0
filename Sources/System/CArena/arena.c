#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  alignment = 16,
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
  size_t unused;
} header;

static _Thread_local struct {
  chunk *newest;
  char *next;
  char *end;
  // Memory from here on is fresh from the system, hence zero already.
  char *fresh;
  char *last_block;
  size_t footprint;
} arena;

// A report site cannot be built without memory, and libcmark knows no failing allocation.
static void out_of_memory(void) {
  fputs("sitegen: out of memory\n", stderr);
  _Exit(3);
}

static size_t rounded(size_t size) { return (size + alignment - 1) & ~(size_t)(alignment - 1); }

static void add_chunk(size_t needed) {
  size_t size = arena.newest ? arena.newest->size * 2 : first_chunk;
  if (size > largest_chunk) size = largest_chunk;
  if (size < needed + sizeof(chunk) + alignment) size = needed + sizeof(chunk) + alignment;
  chunk *added = calloc(1, size);
  if (!added) out_of_memory();
  added->older = arena.newest;
  added->size = size;
  arena.newest = added;
  arena.next = (char *)added + rounded(sizeof(chunk));
  arena.end = (char *)added + size;
  arena.fresh = arena.next;
  arena.last_block = NULL;
  arena.footprint += size;
}

static void *allocate(size_t size) {
  if (size > SIZE_MAX / 4) out_of_memory();
  size_t whole = sizeof(header) + rounded(size);
  if (!arena.next || (size_t)(arena.end - arena.next) < whole) add_chunk(whole);
  header *head = (header *)arena.next;
  head->size = size;
  arena.next += whole;
  arena.last_block = (char *)(head + 1);
  return arena.last_block;
}

// Marks what stands before `next` as used; what was used before must be cleared by hand.
static void claim(char *block, size_t size) {
  if (block < arena.fresh) {
    size_t used = (size_t)(arena.fresh - block);
    memset(block, 0, used < size ? used : size);
  }
  if (arena.next > arena.fresh) arena.fresh = arena.next;
}

void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) out_of_memory();
  char *block = allocate(count * size);
  claim(block, count * size);
  return block;
}

void *arena_realloc(void *old, size_t size) {
  char *block = old;
  size_t held = block ? ((header *)block - 1)->size : 0;
  if (block && size <= rounded(held)) {
    ((header *)block - 1)->size = size > held ? size : held;
    return block;
  }
  if (block && block == arena.last_block && size <= (size_t)(arena.end - block) - alignment) {
    ((header *)block - 1)->size = size;
    arena.next = block + rounded(size);
    if (arena.next > arena.fresh) arena.fresh = arena.next;
    return block;
  }
  char *moved = allocate(size);
  if (arena.next > arena.fresh) arena.fresh = arena.next;
  if (held) memcpy(moved, block, held);
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
    arena.next = arena.end = arena.fresh = NULL;
    arena.footprint = 0;
    return;
  }
  if (arena.end != (char *)kept + kept->size) arena.fresh = (char *)kept + kept->size;
  kept->older = NULL;
  arena.newest = kept;
  arena.next = (char *)kept + rounded(sizeof(chunk));
  arena.end = (char *)kept + kept->size;
  arena.footprint = kept->size;
}

size_t arena_footprint(void) { return arena.footprint; }
