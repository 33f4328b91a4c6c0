#ifndef CLINUX_H
#define CLINUX_H

// Two calls of Linux whose declarations hide behind a feature macro that Swift does not set,
// and the arguments of the program, which Swift finds only where /proc is mounted.

/// renameat2(2) that fails with EEXIST where something stands at `to`.
int linux_rename_without_replacing(const char *from, const char *to);

/// syncfs(2): all that was written to the file system of `descriptor` is on its disk.
int linux_flush_file_system(int descriptor);

/// The number of arguments of the program, its own name among them.
int linux_argument_count(void);

/// One argument of the program; the index must be less than their number.
const char *linux_argument(int index);

#endif
