#include "start.h"

#include <stdlib.h>
#include <sys/auxv.h>

static int argument_count;
static char **arguments;

// Runs before the constructors of the Swift runtime, which wants two things of /proc that a
// static program in an empty chroot does not have.
// It looks for its crash reporter beside the program, and ends the program where it cannot learn
// its path: told that there is none, it does not look. A user's own setting wins.
// It looks for the arguments in the memory map, and finds none: glibc gives them to constructors.
__attribute__((constructor(101))) static void start_without_proc(int count, char **values) {
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 0);
  argument_count = count;
  arguments = values;
}

int start_argument_count(void) { return argument_count; }

const char *start_argument(int index) { return arguments[index]; }

const char *start_program_path(void) { return (const char *)getauxval(AT_EXECFN); }
