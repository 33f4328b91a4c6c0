// A file that the program carries inside it.
struct embedded_file {
  const char *name;
  const unsigned char *bytes;
  unsigned long size;
};

extern const unsigned long embedded_count;
const struct embedded_file *embedded_file_at(unsigned long index);
