#ifndef START_H
#define START_H

// The arguments of the program, which Swift finds only where /proc is mounted.

/// The number of arguments of the program, its own name among them.
int start_argument_count(void);

/// One argument of the program; the index must be less than their number.
const char *start_argument(int index);

/// The file that the kernel started, as it was named then; null where it does not say.
const char *start_program_path(void);

#endif
