// SHA-256 alone, without the machinery that would make the program a third larger.
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>
