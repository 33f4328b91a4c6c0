#ifndef CLINUX_H
#define CLINUX_H

// Two calls of Linux whose declarations hide behind a feature macro that Swift does not set.

/// renameat2(2) that fails with EEXIST where something stands at `to`.
int linux_rename_without_replacing(const char *from, const char *to);

/// syncfs(2): all that was written to the file system of `descriptor` is on its disk.
int linux_flush_file_system(int descriptor);

#endif
