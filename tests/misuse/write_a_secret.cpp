// expect: no matching function for call to 'write_file(const char [9], const platform::Secret&)'
#include "platform/files.h"
#include "platform/secret.h"

platform::Status write(const platform::Secret& name, const std::string& text) {
#ifdef MISUSE
    return (void)text, platform::write_file("/tmp/who", name);
#else
    return (void)name, platform::write_file("/tmp/who", text);
#endif
}
