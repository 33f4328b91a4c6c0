// A bump allocator for work that is thrown away as a whole: one per thread, never locked.
#ifndef SITEGEN_ARENA_H
#define SITEGEN_ARENA_H

#include <stddef.h>

// Zeroed memory that lives until this thread calls arena_reset.
void *arena_calloc(size_t count, size_t size);

// Grows in place where the block is the newest one.
void *arena_realloc(void *block, size_t size);

// Takes back the newest block; any other waits for arena_reset.
void arena_free(void *block);

// Forgets everything that this thread allocated, keeping a little memory for the next time.
void arena_reset(void);

// Bytes that this thread's arena holds from the system.
size_t arena_footprint(void);

#endif
